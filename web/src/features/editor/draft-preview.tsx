import { useTranslation } from 'react-i18next';
import { useCityData } from '../../app/root-data.ts';
import { type ArticleSource, ListingArticle } from '../listings/listing-article.tsx';
import { type EditorValues, toDraft } from './editor-values.ts';
import type { EditorData } from './load-editor.ts';

/** What is being written, as the public will see it. */
export function DraftPreview({
  values,
  organisation,
}: {
  values: EditorValues;
  organisation: NonNullable<EditorData['organisation']>;
}) {
  const { t } = useTranslation();
  const { city } = useCityData();
  const draft = toDraft(values);
  const region = [city, ...city.districts].find(({ code }) => code === draft.regionCode);
  const named = (names: readonly string[]) => names.map((name) => ({ name }));
  const source: ArticleSource = {
    kind: draft.kind,
    direction: draft.direction,
    title: draft.title,
    body: draft.body,
    organisation: { id: null, name: organisation.name, type: organisation.type },
    region: { code: draft.regionCode, name: region?.name ?? t('common.unknown') },
    details: { ...draft.details },
    occupations: named(values.occupations),
    programmes: named(values.programmes),
    skills: values.skills,
    level: values.level,
    constraints: draft.constraints ?? {},
    ...(values.reach === 'everywhere' && values.sharedIndustries.length === 0
      ? {}
      : { offeredTo: { reach: values.reach, industries: values.sharedIndustries } }),
    ...(values.industry ? { industry: values.industry } : {}),
    ...(values.headcount === null ? {} : { headcount: values.headcount }),
    ...(values.deadline === '' ? {} : { deadline: values.deadline }),
  };
  return (
    <section className="preview" aria-label={t('editor.previewTitle')}>
      <p className="soft">{t('editor.previewTitle')}</p>
      <ListingArticle listing={source} headings={{ title: 'h2', part: 'h3' }} />
    </section>
  );
}
