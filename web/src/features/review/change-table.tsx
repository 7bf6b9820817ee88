import type { Attachment, FieldChange } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';

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
  const nameOfFile = (id: unknown) => attachments.find((file) => file.id === id)?.name ?? t('common.unknown');
  const show = (field: string, value: unknown) =>
    value === undefined
      ? t('review.empty_value')
      : showValue(
          field === 'attachments' && Array.isArray(value) ? value.map(nameOfFile) : value,
          t('common.separator'),
        );
  const nameOf = (field: string) => {
    const key = NAMES[field] ?? `listing.field.${field.split('.').at(-1)}`;
    return i18n.exists(key) ? String(i18n.t(key as 'editor.body')) : field;
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
            {compare && <td data-label={t('review.before')}>{show(field, before)}</td>}
            <td data-label={t('review.after')}>{show(field, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Fields that are not named after themselves. */
const NAMES: Record<string, string> = {
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

function showValue(value: unknown, separator: string): string {
  return Array.isArray(value) ? value.join(separator) : String(value);
}
