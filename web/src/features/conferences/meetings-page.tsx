import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatDay } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { MeetingsData } from './load-conferences.ts';
import { MeetingForm } from './meeting-form.tsx';
import { MemberForm } from './member-form.tsx';
import { useBase } from './use-base.ts';

/** The meetings of the reader's joint conferences, and their members. */
export function MeetingsPage() {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const base = useBase();
  const { meetings, policies } = useLoaderData<MeetingsData>();
  const { items, members, mayManage } = meetings;
  return (
    <div className="page conference">
      <PageHead
        title={t('conference.title')}
        description={t('conference.description')}
        path={`${base}/conference`}
        index={false}
      />
      <h1>{t('conference.title')}</h1>
      <p>
        <Link to="/conference">{t('conference.publicLink')}</Link>
      </p>
      {mayManage.length > 0 && <MeetingForm regions={mayManage} policies={policies} />}
      {items.length === 0 ? (
        <Empty title={t('conference.none')}>
          <p>{t('conference.noneText')}</p>
        </Empty>
      ) : (
        <ul className="plain rows">
          {items.map(({ id, title, heldOn, place, region, matters, decisions, openDecisions }) => (
            <li key={id}>
              <h2>
                <Link to={`${base}/conference/${id}`}>{title}</Link>
              </h2>
              <p className="row-facts">
                <span>{region.name}</span>
                <span>{formatDay(heldOn, locale)}</span>
                {place && <span>{place}</span>}
                <span>{t('conference.counts', { matters, decisions, open: openDecisions })}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="members">
        <h2 id="members">{t('conference.members')}</h2>
        {members.length === 0 && <p className="soft">{t('conference.membersNone')}</p>}
        <ul className="plain">
          {members.map(({ organisation, part, region }) => (
            <li key={`${region.code} ${organisation.id}`}>
              <Link to={`/organisations/${organisation.id}`}>{organisation.name}</Link>{' '}
              <span className="soft">
                {t(`conference.parts.${part}`)} · {region.name}
              </span>
            </li>
          ))}
        </ul>
        {mayManage.length > 0 && <MemberForm regions={mayManage} />}
      </section>
    </div>
  );
}
