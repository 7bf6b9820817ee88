import { type ListingSummary, OrganisationMark, OrganisationType } from '@rongqiao/contracts';
import type { Tx } from '../../platform/db/index.ts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import { findMarks, type OrganisationLabel } from '../organisations/index.ts';
import type { SummaryRow } from './listings.repository.ts';

/**
 * What marks a listing that is written for another party: only contributors and market service organisations may (资源贡献方、
 * 市场服务机构). Nothing for a listing of one's own.
 */
export async function contributionOf(
  tx: Tx,
  organisationId: string,
  onBehalfOf: string | undefined,
): Promise<{ onBehalfOfId?: string; contributedAs?: OrganisationMark }> {
  if (onBehalfOf === undefined || onBehalfOf === organisationId) return {};
  const marks = (await findMarks(tx, organisationId)) ?? [];
  const mark = OrganisationMark.options.find((known) => marks.includes(known));
  if (!mark) throw notMarked();
  if ((await findMarks(tx, onBehalfOf)) === null) throw notFound({ zh: '单位', en: 'organisation' });
  return { onBehalfOfId: onBehalfOf, contributedAs: mark };
}

/** How a line of a list says for whom it was published; nothing for a listing of one's own. */
export function presentContribution(
  { onBehalfOfId, contributedAs }: Pick<SummaryRow, 'onBehalfOfId' | 'contributedAs'>,
  organisations: ReadonlyMap<string, OrganisationLabel>,
): Pick<ListingSummary, 'contributed'> {
  const found = onBehalfOfId === null ? undefined : organisations.get(onBehalfOfId);
  if (!found) return {};
  const { id, name, type } = found;
  const as = OrganisationMark.parse(contributedAs);
  return { contributed: { for: { id, name, type: OrganisationType.parse(type) }, as } };
}

function notMarked(): AppError {
  return new AppError('request.forbidden', {
    detail: {
      zh: '只有登记为资源贡献方或市场服务机构的单位，才能代别的单位发布。',
      en: 'Only organisations registered as a contributor or a market service organisation can publish for others.',
    },
  });
}
