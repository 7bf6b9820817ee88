import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatDay } from '../../i18n/format.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { EvidenceList } from '../tasks/task-parts.tsx';
import { DecisionForm } from './decision-form.tsx';
import type { MeetingData } from './load-conferences.ts';
import { MatterForm } from './matter-form.tsx';
import { MinutesForm } from './minutes-form.tsx';
import { useBase } from './use-base.ts';

/** One meeting: its matters, what was decided and where that stands, the minutes. */
export function MeetingPage() {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const base = useBase();
  const { meeting, board, office } = useLoaderData<MeetingData>();
  const { id, title, heldOn, place, region, policy, agenda, resolved, minutes, mayManage } = meeting;
  return (
    <div className="page conference">
      <PageHead
        title={title}
        description={t('conference.description')}
        path={`${base}/conference/${id}`}
        index={false}
      />
      <p>
        <Link to={`${base}/conference`}>{t('conference.back')}</Link>
      </p>
      <h1>{title}</h1>
      <p className="row-facts">
        <span>{region.name}</span>
        <span>{formatDay(heldOn, locale)}</span>
        {place && <span>{place}</span>}
        {policy && <Link to={`/policies/${policy.id}`}>{policy.title}</Link>}
      </p>
      <section aria-labelledby="agenda">
        <h2 id="agenda">{t('conference.agenda')}</h2>
        {agenda.length === 0 && <p className="soft">{t('conference.agendaNone')}</p>}
        <ol className="rows">
          {agenda.map((matter) => (
            <li key={matter.id}>
              <h3>{matter.title}</h3>
              {matter.text && <p className="task-text">{matter.text}</p>}
              {matter.task && (
                <p>
                  {t('conference.aboutTask')}{' '}
                  <Link to={`${base}/tasks/${matter.task.id}`}>{matter.task.statement}</Link>
                </p>
              )}
            </li>
          ))}
        </ol>
        {mayManage && <MatterForm meetingId={id} tasks={board?.items ?? []} />}
      </section>
      <section aria-labelledby="decisions">
        <h2 id="decisions">{t('conference.decisions')}</h2>
        {resolved.length === 0 && <p className="soft">{t('conference.decisionsNone')}</p>}
        <ol className="rows">
          {resolved.map((decision) => (
            <li key={decision.id}>
              <p className="task-text">{decision.text}</p>
              <p className="row-facts">
                <span>{decision.organisation.name}</span>
                <span>{t('conference.due', { day: formatDay(decision.dueOn, locale) })}</span>
                <strong>{t(`task.standings.${decision.standing}`)}</strong>
                <span>{t(decision.public ? 'conference.public' : 'conference.internal')}</span>
                {mayManage && <Link to={`${base}/tasks/${decision.task}`}>{t('conference.followUp')}</Link>}
              </p>
            </li>
          ))}
        </ol>
        {mayManage && <DecisionForm meeting={meeting} units={board?.units ?? []} />}
      </section>
      <section aria-labelledby="minutes">
        <h2 id="minutes">{t('conference.minutes')}</h2>
        {minutes ? (
          <EvidenceList evidence={[minutes]} />
        ) : (
          <p className="soft">{t('conference.minutesNone')}</p>
        )}
        {mayManage && office !== null && <MinutesForm meetingId={id} office={office} />}
      </section>
    </div>
  );
}
