import type { MatchList } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useCityData } from '../../app/root-data.ts';
import { Empty } from '../../ui/empty.tsx';
import { ArrowIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { MatchRows } from '../recommendations/match-rows.tsx';
import type { WorkbenchData } from './load-workbench.ts';
import { MyListings } from './my-listings.tsx';
import { OurTasks } from './our-tasks.tsx';
import { UnreadNotices } from './unread-notices.tsx';
import { listWaiting } from './waiting.ts';
import { WaitingList } from './waiting-list.tsx';

/** Roles that answer for a region; the queue itself decides what each may see. */
const REVIEWERS: readonly string[] = ['official', 'district_official', 'reviewer', 'administrator'];

/** Opens on what waits for me, then what is ours, then what is worth a look. */
export function WorkbenchPage() {
  const { t } = useTranslation();
  const data = useLoaderData<WorkbenchData>();
  const { today } = useCityData();
  const { organisation, writes } = data;
  return (
    <div className="page work">
      <PageHead
        title={t('workbench.title')}
        description={t('workbench.description')}
        path="/work"
        index={false}
      />
      <div className="work-bar">
        <div>
          <h1>{t('workbench.title')}</h1>
          {organisation && <OrganisationChoice data={data} />}
        </div>
        {organisation && writes && (
          <Link className="button" to={`/work/listings/new?organisation=${organisation.id}`}>
            {t('workbench.write')}
          </Link>
        )}
      </div>
      {organisation && (
        <p>
          <Link className="onward" to={`/work/members?organisation=${organisation.id}`}>
            {t('members.manage')}
          </Link>
        </p>
      )}
      {!organisation && <p className="soft">{data.me.name}</p>}
      <p>
        <Link to="/work/account">{t('account.link')}</Link>
      </p>
      {(writes || data.me.memberships.some(({ role }) => REVIEWERS.includes(role))) && (
        <p className="row-facts">
          {data.me.memberships.some(({ role }) => REVIEWERS.includes(role)) && (
            <Link className="onward" to="/console/listings">
              {t('review.link')}
            </Link>
          )}
          <Link className="onward" to="/work/imports">
            {t('imports.link')}
          </Link>
        </p>
      )}
      {organisation && (
        <p>
          <Link className="onward" to={`/work/obligations?organisation=${organisation.id}`}>
            {t('obligation.link')}
          </Link>
        </p>
      )}
      <WaitingList
        introductions={data.introductions}
        waiting={listWaiting(data.listings, data.lonely, today)}
      />
      <OurTasks tasks={data.tasks} />
      <UnreadNotices notices={data.notices} />
      <p>
        <Link className="onward" to="/work/searches">
          {t('saved.title')}
          <ArrowIcon />
        </Link>
      </p>
      {organisation ? (
        writes && (
          <>
            <MyListings listings={data.listings} />
            <Recommendations recommendations={data.recommendations} />
          </>
        )
      ) : (
        <>
          <Recommendations recommendations={data.recommendations} personal />
          <section>
            <Empty title={t('workbench.noOrganisation')}>
              <p>{t('workbench.noOrganisationText')}</p>
              <p>
                <Link to="/work/registrations">{t('registration.title')}</Link>
              </p>
              <p>
                <Link to="/work/joining">{t('joining.mine')}</Link>
              </p>
            </Empty>
          </section>
        </>
      )}
    </div>
  );
}

function OrganisationChoice({ data: { me, organisation } }: { data: WorkbenchData }) {
  const { t } = useTranslation();
  const others = me.memberships.filter((membership) => membership.organisation.id !== organisation?.id);
  return (
    <div className="soft">
      <p>
        {me.name} · {organisation?.name}
      </p>
      {others.length > 0 && (
        <p className="organisation-choice">
          {t('workbench.chooseOrganisation')}
          {others.map((other) => (
            <Link key={other.organisation.id} to={`/work?organisation=${other.organisation.id}`}>
              {other.organisation.name}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}

function Recommendations({
  recommendations,
  personal = false,
}: {
  recommendations: MatchList | null;
  /** For a person who belongs to no organisation. */
  personal?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="recommendations">
      <h2 id="recommendations">
        {t(personal ? 'workbench.recommendationsMine' : 'workbench.recommendations')}
      </h2>
      {recommendations === null && <Notice tone="warn">{t('workbench.recommendationsFailed')}</Notice>}
      {recommendations?.items.length === 0 && (
        <Empty>
          <p>{t(personal ? 'workbench.recommendationsMineNone' : 'workbench.recommendationsNone')}</p>
        </Empty>
      )}
      {!personal && recommendations !== null && recommendations.items.length > 0 && (
        <p className="soft">{t('workbench.recommendationsText')}</p>
      )}
      {recommendations !== null && <MatchRows matches={recommendations} />}
      <p>
        <Link className="onward" to="/work/recommendations">
          {t('recommendation.title')}
          <ArrowIcon />
        </Link>
      </p>
    </section>
  );
}
