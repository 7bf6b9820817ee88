import type { Exposure, ListingKind } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Form, Link, useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { ExposureData } from './load-exposure.ts';
import { LorenzCurve } from './lorenz-curve.tsx';
import { percent } from './percent.ts';
import { SharingTable } from './sharing-table.tsx';

const KINDS: readonly ListingKind[] = [
  'talent',
  'cooperation',
  'research',
  'service',
  'training',
  'resource',
  'challenge',
];

/** How attention is shared among organisations: no three of them should take most of the places. */
export function ExposurePage() {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { exposure, surface, kind } = useLoaderData<ExposureData>();
  const days = { from: formatDay(exposure.from, locale), to: formatDay(exposure.to, locale) };
  return (
    <>
      <PageHead
        title={t('exposure.title')}
        description={t('exposure.description')}
        path="/console/exposure"
        index={false}
      />
      <h1>{t('exposure.title')}</h1>
      <p>{t('exposure.description')}</p>
      <Choice key={`${surface}/${kind}`} surface={surface} kind={kind} />
      {exposure.shown === 0 ? (
        <Empty>
          <p>{t('exposure.empty')}</p>
        </Empty>
      ) : (
        <Figures exposure={exposure} />
      )}
      <p className="soft source">{t('exposure.source', days)}</p>
    </>
  );
}

function Figures({ exposure }: { exposure: Exposure }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { shown, gini, topThree, organisations, weeks, districts, kinds } = exposure;
  const summary = {
    shown: formatNumber(shown),
    n: formatNumber(organisations),
    topThree: percent(topThree),
    gini: gini.toFixed(2),
  };
  return (
    <>
      <p role="status">{t('exposure.summary', summary)}</p>
      <LorenzCurve points={exposure.lorenz} />
      <Most exposure={exposure} />
      <SharingTable
        title={t('exposure.byWeek')}
        first={t('exposure.week')}
        lines={weeks.map((week) => ({ ...week, name: formatDay(week.from, locale) }))}
      />
      <SharingTable
        title={t('exposure.byDistrict')}
        first={t('exposure.district')}
        lines={districts.map((one) => ({ ...one, name: one.region.name }))}
      />
      <SharingTable
        title={t('exposure.byKind')}
        first={t('exposure.kind')}
        lines={kinds.map((one) => ({ ...one, name: t(`codes.kind.${one.kind}`) }))}
      />
    </>
  );
}

function Choice({ surface, kind }: { surface: string; kind: string }) {
  const { t } = useTranslation();
  return (
    <Form action="/console/exposure" className="organisation-search">
      <p>
        <label htmlFor="surface">{t('exposure.surface')}</label>
        <select id="surface" name="surface" defaultValue={surface}>
          <option value="">{t('exposure.all')}</option>
          <option value="recommendation">{t('exposure.recommendation')}</option>
          <option value="search">{t('exposure.search')}</option>
        </select>
      </p>
      <p>
        <label htmlFor="kind">{t('exposure.kind')}</label>
        <select id="kind" name="kind" defaultValue={kind}>
          <option value="">{t('exposure.all')}</option>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`codes.kind.${one}`)}
            </option>
          ))}
        </select>
      </p>
      <button type="submit">{t('exposure.show')}</button>
    </Form>
  );
}

function Most({ exposure: { most } }: { exposure: Exposure }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="most">
      <h2 id="most">{t('exposure.most')}</h2>
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">{t('exposure.organisation')}</th>
            <th scope="col">{t('exposure.shown')}</th>
            <th scope="col">{t('exposure.share')}</th>
          </tr>
        </thead>
        <tbody>
          {most.map(({ organisation, shown, share }) => (
            <tr key={organisation.id}>
              <td data-label={t('exposure.organisation')}>
                <Link to={`/organisations/${organisation.id}`}>{organisation.name}</Link>
              </td>
              <td data-label={t('exposure.shown')}>{formatNumber(shown)}</td>
              <td data-label={t('exposure.share')}>{percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
