import type { SynonymGroup } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Form, useLoaderData, useRevalidator } from 'react-router';
import { addSynonyms, changeSynonyms, removeSynonyms } from '../../api/synonyms.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { SynonymsData } from './load-synonyms.ts';
import { TermsForm } from './terms-form.tsx';

/** Words that search takes for the same: officials add, change and remove groups; a change counts at once. */
export function SynonymsPage() {
  const { t } = useTranslation();
  const { groups, total, q } = useLoaderData<SynonymsData>();
  const { revalidate } = useRevalidator();
  return (
    <>
      <PageHead
        title={t('synonym.title')}
        description={t('synonym.description')}
        path="/console/synonyms"
        index={false}
      />
      <h1>{t('synonym.title')}</h1>
      <p>{t('synonym.description')}</p>
      <details>
        <summary>{t('synonym.add')}</summary>
        <TermsForm
          submit={t('synonym.addSubmit')}
          onSend={async (terms, key) => {
            await addSynonyms(browserFetchApi, terms, key);
            await revalidate();
          }}
        />
      </details>
      <Form role="search" action="/console/synonyms" className="organisation-search">
        <p>
          <label htmlFor="synonym-word">{t('synonym.search')}</label>
          <input key={q} id="synonym-word" type="search" name="q" maxLength={40} defaultValue={q} />
        </p>
        <button type="submit">{t('organisation.submit')}</button>
      </Form>
      <p role="status">
        {t('synonym.total', { n: formatNumber(groups.length), total: formatNumber(total) })}
      </p>
      {groups.length === 0 ? (
        <Empty title={t('synonym.empty')}>
          <p>{t('synonym.emptyText')}</p>
        </Empty>
      ) : (
        <ul className="plain rows">
          {groups.map((group) => (
            <Group key={group.id} group={group} />
          ))}
        </ul>
      )}
    </>
  );
}

function Group({ group: { id, terms } }: { group: SynonymGroup }) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const named = terms.join(t('common.separator'));
  return (
    <li>
      <p>{named}</p>
      <details>
        <summary>
          {t('synonym.change')}
          <span className="visually-hidden">{named}</span>
        </summary>
        <TermsForm
          key={named}
          terms={terms}
          submit={t('synonym.changeSubmit')}
          onSend={async (changed) => {
            await changeSynonyms(browserFetchApi, id, changed);
            await revalidate();
          }}
          onRemove={async () => {
            await removeSynonyms(browserFetchApi, id);
            await revalidate();
          }}
        />
      </details>
    </li>
  );
}
