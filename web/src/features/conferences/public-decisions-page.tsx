import type { PublicDecisionList } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatDay } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';

/** What joint conferences decided in public, with who does it and where it stands. */
export function PublicDecisionsPage() {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { items } = useLoaderData<PublicDecisionList>();
  return (
    <div className="page">
      <PageHead
        title={t('conference.publicTitle')}
        description={t('conference.publicDescription')}
        path="/conference"
      />
      <h1>{t('conference.publicTitle')}</h1>
      <p>{t('conference.publicDescription')}</p>
      {items.length === 0 ? (
        <Empty title={t('conference.publicNone')}>
          <p>{t('conference.publicNoneText')}</p>
        </Empty>
      ) : (
        <table className="policy-table">
          <thead>
            <tr>
              <th scope="col">{t('conference.decisionText')}</th>
              <th scope="col">{t('conference.decisionUnit')}</th>
              <th scope="col">{t('conference.decisionDue')}</th>
              <th scope="col">{t('task.standing')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, text, unit, dueOn, standing, meeting }) => (
              <tr key={id}>
                <th scope="row">
                  {text}
                  <span className="task-waiting soft">
                    {meeting.region.name} · {meeting.title} · {formatDay(meeting.heldOn, locale)}
                  </span>
                </th>
                <td data-label={t('conference.decisionUnit')}>{unit}</td>
                <td data-label={t('conference.decisionDue')}>{formatDay(dueOn, locale)}</td>
                <td data-label={t('task.standing')}>{t(`task.standings.${standing}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
