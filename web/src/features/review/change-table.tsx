import type { Attachment, FieldChange } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { useDisplay } from '../../app/display.tsx';
import { compareTexts } from './compare-texts.ts';
import { fieldValue } from './field-value.ts';

/** Fields of free text, in which what changed is marked word by word. */
const TEXTS = new Set(['title', 'body', 'details.contribution', 'details.problem', 'details.acceptance']);

/** Fields before and after, one below the other on a phone. */
export function ChangeTable({
  changes,
  compare,
  attachments,
}: {
  changes: readonly FieldChange[];
  compare: boolean;
  /** The files that the texts name. */
  attachments: readonly Attachment[];
}) {
  const { t, i18n } = useTranslation();
  const { locale } = useDisplay();
  const show = (field: string, value: unknown) =>
    value === undefined ? t('review.empty_value') : fieldValue(field, value, { t, locale, attachments });
  const nameOf = (field: string) => {
    const key = NAMES[field] ?? `listing.field.${field.split('.').at(-1)}`;
    return i18n.exists(key) ? String(i18n.t(key as 'editor.body')) : t('review.otherField');
  };
  return (
    <table className="cards">
      <thead>
        <tr>
          <th scope="col">{t('review.field')}</th>
          {compare && <th scope="col">{t('review.before')}</th>}
          <th scope="col">{t('review.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <td>{nameOf(field)}</td>
            {compare && isText(field, before, after) ? (
              <td colSpan={2} data-label={t('review.inText')}>
                <TextChange before={String(before)} after={String(after)} />
              </td>
            ) : (
              <>
                {compare && <td data-label={t('review.before')}>{show(field, before)}</td>}
                <td data-label={t('review.after')}>{show(field, after)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isText = (field: string, before: unknown, after: unknown) =>
  TEXTS.has(field) && before !== undefined && after !== undefined;

/** One text with what went struck out and what came underlined; a screen reader hears which is which. */
function TextChange({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation();
  return (
    <div className="text-change">
      {compareTexts(before, after).map(({ text, change }, position) => {
        const key = `${position} ${text}`;
        if (change === 'kept') return <span key={key}>{text}</span>;
        const Part = change === 'gone' ? 'del' : 'ins';
        return (
          <Part key={key}>
            <span className="visually-hidden">{t(change === 'gone' ? 'review.gone' : 'review.came')}</span>
            {text}
          </Part>
        );
      })}
    </div>
  );
}

/** Fields that are not named after themselves. */
const NAMES: Record<string, string> = {
  kind: 'workbench.kind',
  direction: 'review.direction',
  title: 'editor.formTitle',
  body: 'editor.body',
  regionCode: 'editor.region',
  industryCode: 'editor.industry',
  occupations: 'editor.occupations',
  programmes: 'editor.programmes',
  skills: 'editor.skills',
  level: 'editor.level',
  headcount: 'editor.headcount',
  deadline: 'editor.deadline',
  attachments: 'listing.attachments',
  'sharing.reach': 'editor.reach',
  'sharing.industries': 'editor.sharedIndustries',
  'constraints.region': 'editor.constraintRegion',
  'constraints.level': 'editor.constraintLevel',
};
