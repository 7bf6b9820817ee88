import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { toQueryString } from '../../api/client.ts';
import { useCityData } from '../../app/root-data.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { SearchBox } from '../listings/search-box.tsx';
import { DistrictMap } from './district-map.tsx';
import { Doors } from './doors.tsx';
import type { HomeData } from './load-home.ts';
import { Newest } from './newest.tsx';
import { Outcomes } from './outcomes.tsx';

/** Search first, then three doors, what came of it, what is new, where, and how it works. */
export function HomePage() {
  const { t } = useTranslation();
  const data = useLoaderData<HomeData>();
  const { city } = useCityData();
  return (
    <>
      <PageHead
        title={t('home.title', { city: city.name })}
        description={t('home.description', { city: city.name })}
        path="/"
      />
      <section className="hero">
        <div className="page">
          <h1>{t('home.heading', { city: city.name })}</h1>
          <p className="lead">{t('home.lead')}</p>
          <SearchBox large />
          {data.examples.length > 0 && (
            <p className="examples">
              <span>{t('home.examples')}</span>
              {data.examples.map((example) => (
                <Link key={example} to={`/listings${toQueryString({ q: example })}`}>
                  {example}
                </Link>
              ))}
            </p>
          )}
        </div>
      </section>
      <Doors counts={data.overview.openListings} />
      <Outcomes outcomes={data.outcomes} />
      <div className="page home-columns">
        <Newest demand={data.demand} supply={data.supply} />
        <DistrictMap districts={city.districts} overview={data.overview} />
      </div>
      <How />
    </>
  );
}

function How() {
  const { t } = useTranslation();
  return (
    <section className="page how" aria-labelledby="how">
      <h2 id="how">{t('home.how')}</h2>
      <ol>
        <li>{t('home.howFind')}</li>
        <li>{t('home.howReason')}</li>
        <li>{t('home.howPublish')}</li>
      </ol>
    </section>
  );
}
