import { type NewTaskReportInput, ReportPeriod, type Task, type TaskReport } from '@rongqiao/contracts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { sendReport } from '../../api/tasks.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Notice } from '../../ui/notice.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import { EvidenceField } from './evidence-field.tsx';
import { contentOf, givenEvidence, sendEvidence } from './use-evidence.ts';

/** Reporting progress for a unit, or correcting an earlier report. */
export function ReportForm({
  task,
  correcting,
  onDone,
}: {
  task: Task;
  correcting: TaskReport | null;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const [missing, setMissing] = useState<string | null>(null);
  const [sent, setSent] = useState(0);
  const units = correcting ? [correcting.organisation] : task.may.reportFor;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const report = readReport(form, correcting?.id);
    const evidence = givenEvidence(form);
    const lacks =
      report === null
        ? t('task.missing')
        : evidence.wrong
          ? t('task.evidenceWrong', { n: evidence.wrong })
          : null;
    setMissing(lacks);
    if (report === null || lacks !== null) return;
    const done = await send({ report, evidence: contentOf(evidence) }, async (key) => {
      const items = await sendEvidence(evidence, { organisation: report.organisationId, key });
      await sendReport(browserFetchApi, task.id, { ...report, evidence: items }, key);
    });
    if (!done) return;
    setSent(sent + 1);
    onDone();
    await revalidate();
  };
  return (
    <div>
      {sent > 0 && <Notice tone="ok" live title={t('task.sent')} />}
      <details open={correcting !== null}>
        <summary>{t('task.reportFor')}</summary>
        <form key={sent} className="form" method="post" onSubmit={submit} noValidate>
          <Refusal problem={problem} missing={missing} />
          {correcting && (
            <p>
              {t('task.correcting', { period: correcting.period })}{' '}
              <button type="button" className="button button-plain" onClick={onDone}>
                {t('task.stopCorrecting')}
              </button>
            </p>
          )}
          <p>
            <label htmlFor={`${id}-unit`}>{t('task.organisation')}</label>
            <select id={`${id}-unit`} name="unit">
              {units.map(({ id: unit, name }) => (
                <option key={unit} value={unit}>
                  {name}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label htmlFor={`${id}-period`}>{t('task.period')}</label>
            <span className="hint" id={`${id}-period-hint`}>
              {t('task.periodHint')}
            </span>
            <input
              id={`${id}-period`}
              type="text"
              name="period"
              maxLength={7}
              defaultValue={correcting?.period ?? task.period}
              aria-describedby={`${id}-period-hint`}
            />
          </p>
          <p>
            <label htmlFor={`${id}-text`}>{t('task.text')}</label>
            <span className="hint" id={`${id}-text-hint`}>
              {t('task.textHint')}
            </span>
            <textarea
              id={`${id}-text`}
              name="text"
              rows={5}
              maxLength={2000}
              defaultValue={correcting?.text}
              aria-describedby={`${id}-text-hint`}
            />
          </p>
          <p>
            <label htmlFor={`${id}-percent`}>{t('task.percentLabel')}</label>
            <input
              id={`${id}-percent`}
              type="text"
              inputMode="numeric"
              name="percent"
              maxLength={3}
              defaultValue={correcting?.percent}
            />
          </p>
          <p>
            <label htmlFor={`${id}-milestone`}>{t('task.milestone')}</label>
            <input
              id={`${id}-milestone`}
              type="text"
              name="milestone"
              maxLength={200}
              defaultValue={correcting?.milestone}
            />
          </p>
          <label className="choice">
            <input type="checkbox" name="complete" defaultChecked={correcting?.complete} />
            {t('task.complete')}
          </label>
          <EvidenceField />
          <p className="actions">
            <button type="submit" aria-disabled={busy}>
              {t(busy ? 'task.sending' : 'task.reportSend')}
            </button>
          </p>
        </form>
      </details>
    </div>
  );
}

/** Null where something that is needed is missing or no figure. */
function readReport(form: FormData, corrects: string | undefined): NewTaskReportInput | null {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const period = ReportPeriod.safeParse(text('period'));
  const percent = text('percent');
  if (!period.success || text('text').length < 2) return null;
  if (percent !== '' && !/^(100|\d{1,2})$/.test(percent)) return null;
  const milestone = text('milestone');
  return {
    organisationId: text('unit'),
    period: period.data,
    text: text('text'),
    ...(percent !== '' && { percent: Number(percent) }),
    ...(milestone.length >= 2 && { milestone }),
    complete: form.get('complete') !== null,
    ...(corrects && { corrects }),
  };
}
