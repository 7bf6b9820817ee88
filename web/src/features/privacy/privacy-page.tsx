import type { PersonalDataNotice } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { Facts } from '../../ui/facts.tsx';
import { PageHead } from '../../ui/page-head.tsx';

/** What the platform keeps of people, made from the declarations that it runs on. */
export function PrivacyPage() {
  const { t } = useTranslation();
  const { items } = useLoaderData<PersonalDataNotice>();
  return (
    <article className="page narrow prose">
      <PageHead title={t('privacy.title')} description={t('privacy.description')} path="/privacy" />
      <h1>{t('privacy.title')}</h1>
      <p>{t('privacy.intro')}</p>
      <p>{t('privacy.rights')}</p>
      <p>
        <Link to="/work/account/data">{t('privacy.toOwnData')}</Link>
      </p>
      {items.map((item) => (
        <section key={item.record} aria-labelledby={`privacy-${item.record}`}>
          <h2 id={`privacy-${item.record}`}>{item.name}</h2>
          <Facts
            facts={[
              {
                key: 'what',
                label: t('privacy.what'),
                value: item.fields.map(({ label }) => label).join(t('privacy.comma')),
              },
              { key: 'purpose', label: t('privacy.purpose'), value: item.purpose },
              { key: 'keep', label: t('privacy.keep'), value: item.keep },
              { key: 'seenBy', label: t('privacy.seenBy'), value: item.seenBy },
            ]}
          />
        </section>
      ))}
    </article>
  );
}
