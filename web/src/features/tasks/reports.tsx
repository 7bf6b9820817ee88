import type { Task, TaskReport } from '@rongqiao/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { decideReport } from '../../api/tasks.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useDisplay } from '../../app/display.tsx';
import { formatMoment } from '../../i18n/format.ts';
import { ReasonForm } from '../console/reason-form.tsx';
import { ReportForm } from './report-form.tsx';
import { EvidenceList } from './task-parts.tsx';

/** What was reported, newest first, with confirming and returning; and reporting for whoever does. */
export function Reports({ task }: { task: Task }) {
  const { t } = useTranslation();
  const [correcting, setCorrecting] = useState<TaskReport | null>(null);
  const { reports, may } = task;
  const own = new Set(may.reportFor.map(({ id }) => id));
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{t('task.reports')}</h2>
      {reports.length === 0 && <p className="soft">{t('task.reportsNone')}</p>}
      <ol className="plain rows">
        {reports.map((report) => (
          <li key={report.id} id={`report-${report.id}`}>
            <Report report={report} />
            {own.has(report.organisation.id) && !report.correctedBy && (
              <p>
                <button type="button" className="button button-plain" onClick={() => setCorrecting(report)}>
                  {t('task.correct')}
                </button>
              </p>
            )}
          </li>
        ))}
      </ol>
      {may.reportFor.length > 0 && (
        <ReportForm
          key={correcting?.id ?? 'new'}
          task={task}
          correcting={correcting}
          onDone={() => setCorrecting(null)}
        />
      )}
    </section>
  );
}

function Report({ report }: { report: TaskReport }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { organisation, by, at, period, text, percent, milestone, complete, state, decision } = report;
  return (
    <>
      <h3>
        {organisation.name} · {period}
      </h3>
      <p className="row-facts">
        <span className={`tag report-${report.correctedBy ? 'corrected' : state}`}>
          {report.correctedBy ? t('task.corrected') : t(`task.reportStates.${state}`)}
        </span>
        {report.corrects && <span>{t('task.corrects')}</span>}
        {percent !== undefined && <span>{t('task.percent', { n: percent })}</span>}
        {milestone && <span>{milestone}</span>}
        {complete && <strong>{t('task.completeSaid')}</strong>}
        <span>{t('task.decidedBy', { by, at: formatMoment(at, locale) })}</span>
      </p>
      <p className="task-text">{text}</p>
      <EvidenceList evidence={report.evidence} />
      {decision && (
        <p className="soft">
          {t(`task.reportStates.${state}`)} ·{' '}
          {t('task.decidedBy', { by: decision.by, at: formatMoment(decision.at, locale) })}
          {decision.reason && ` · ${t('task.returnedBecause', { reason: decision.reason })}`}
        </p>
      )}
      {report.mayDecide && <Decision id={report.id} />}
    </>
  );
}

function Decision({ id }: { id: string }) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  return (
    <details>
      <summary>{t('task.decide')}</summary>
      <ReasonForm
        label={t('task.reason')}
        hint={t('task.reasonHint')}
        choices={[
          { name: 'confirm' as const, label: t('task.confirm'), needsReason: false },
          { name: 'return' as const, label: t('task.return'), needsReason: true },
        ]}
        onChoose={async (decision, reason) => {
          await decideReport(
            browserFetchApi,
            id,
            decision === 'confirm' ? { decision } : { decision, reason },
          );
          await revalidate();
        }}
      />
    </details>
  );
}
