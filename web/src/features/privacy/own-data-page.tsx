import type { OwnData } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { Facts } from '../../ui/facts.tsx';
import { PageHead } from '../../ui/page-head.tsx';

/** Longest list shown; the file has all of it. */
const SHOWN = 20;

/** What the declared records hold of the person who reads it. */
export function OwnDataPage() {
  const { t } = useTranslation();
  const { records } = useLoaderData<OwnData>();
  return (
    <div className="page narrow">
      <PageHead
        title={t('privacy.ownTitle')}
        description={t('privacy.ownDescription')}
        path="/work/account/data"
        index={false}
      />
      <h1>{t('privacy.ownTitle')}</h1>
      <p>{t('privacy.ownDescription')}</p>
      <p>
        <a href="/api/v1/me/data" download="my-data.json">
          {t('privacy.download')}
        </a>
        {' · '}
        <Link to="/privacy">{t('privacy.title')}</Link>
        {' · '}
        <Link to="/work/account">{t('privacy.toAccount')}</Link>
      </p>
      {records.map((record) => (
        <section key={record.record} aria-labelledby={`own-${record.record}`}>
          <h2 id={`own-${record.record}`}>
            {t('privacy.counted', { name: record.name, count: record.rows.length })}
          </h2>
          {record.rows.slice(0, SHOWN).map((row, at) => (
            <Facts
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never move
              key={at}
              facts={record.fields.flatMap(({ name, label }) => {
                const value = readable(row[name]);
                return value === '' ? [] : [{ key: name, label, value }];
              })}
            />
          ))}
          {record.rows.length > SHOWN && <p>{t('privacy.more', { count: record.rows.length - SHOWN })}</p>}
        </section>
      ))}
    </div>
  );
}

function readable(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(readable).join('、');
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}
