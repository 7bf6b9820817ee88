import type { ListingSubmission, ReturnReason } from '@rongqiao/contracts';
import type { TFunction } from 'i18next';
import { DETAIL_FIELDS } from '../listings/detail-fields.ts';
import type { FieldProblem } from './draft-problems.ts';
import type { EditorValues } from './editor-values.ts';

/** Amounts that say what is paid or asked, the first that a kind has. */
const PAY_FIELDS = ['payMinFen', 'priceFen', 'feeFen', 'rewardFen', 'budgetFen', 'investmentFen'];

const FIELDS: Partial<Record<ReturnReason, string>> = {
  title_unclear: 'title',
  text_incomplete: 'body',
  wrong_region: 'regionCode',
  contact_in_text: 'body',
  discriminates: 'body',
  charges_applicants: 'body',
};

/** Why a text came back, at the fields it is about; what is about the whole stands above the form only. */
export function remarksOf(
  submission: ListingSubmission | null,
  { kind }: Pick<EditorValues, 'kind'>,
  t: TFunction,
): FieldProblem[] {
  if (submission?.state !== 'returned') return [];
  return submission.reasons.flatMap((reason) => {
    const field = reason === 'pay_unclear' ? payField(kind) : FIELDS[reason];
    const message = t('editor.remark', { reason: t(`review.reason.${reason}`) });
    return field === undefined ? [] : [{ field, message }];
  });
}

function payField(kind: EditorValues['kind']): string | undefined {
  const names: readonly string[] = kind === null ? [] : DETAIL_FIELDS[kind].map(({ name }) => name);
  const name = PAY_FIELDS.find((field) => names.includes(field));
  return name && `details.${name}`;
}
