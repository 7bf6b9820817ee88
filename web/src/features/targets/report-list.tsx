import type { PolicyTargetDetail } from '@rongqiao/contracts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { reportFigure, withdrawFigure } from '../../api/targets.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useDisplay } from '../../app/display.tsx';
import { useCityData } from '../../app/root-data.ts';
import { formatDay } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import { unitOf, valueWithUnit } from './target-figures.ts';

/** What units reported for a target, with evidence; officials of its region report and withdraw. */
export function ReportList({ target }: { target: PolicyTargetDetail }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { reports, may } = target;
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{t('target.reports')}</h2>
      {reports.length === 0 ? (
        <Empty>
          <p>{t('target.reportsNone')}</p>
        </Empty>
      ) : (
        <table className="policy-table">
          <thead>
            <tr>
              <th scope="col">{t('target.reportAsOf')}</th>
              <th scope="col">{t('target.value')}</th>
              <th scope="col">{t('target.unit')}</th>
              <th scope="col">{t('target.evidence')}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <tr key={report.id}>
                <th scope="row">{formatDay(report.asOf, locale)}</th>
                <td data-label={t('target.value')} className="policy-figure">
                  {valueWithUnit(report.value, target)}
                </td>
                <td data-label={t('target.unit')}>{report.by}</td>
                <td data-label={t('target.evidence')}>
                  {report.evidence}
                  {may.report && <Withdraw target={target} report={report.id} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {may.report && <ReportForm target={target} />}
    </section>
  );
}

function Withdraw({ target, report }: { target: PolicyTargetDetail; report: string }) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const withdraw = async () => {
    const what = { policy: target.policy.id, rule: target.pack?.rule ?? target.id, report };
    if (await send(what, () => withdrawFigure(browserFetchApi, what))) await revalidate();
  };
  return (
    <p>
      <Refusal problem={problem} typed={false} />
      <button type="button" className="button button-plain" aria-disabled={busy} onClick={withdraw}>
        {t('target.withdraw')}
      </button>
    </p>
  );
}

function ReportForm({ target }: { target: PolicyTargetDetail }) {
  const { t } = useTranslation();
  const { today } = useCityData();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const [missing, setMissing] = useState(false);
  const id = useId();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const [text, asOf, evidence] = ['value', 'asOf', 'evidence'].map((name) => String(data.get(name)).trim());
    const value = Number(text?.replace(/[,%，％\s]/g, ''));
    const lacks = !text || !Number.isFinite(value) || !asOf || (evidence?.length ?? 0) < 4;
    setMissing(lacks);
    if (lacks) return;
    const figure = { value, asOf, evidence: evidence ?? '' };
    const rule = target.pack?.rule ?? target.id;
    const sent = await send(figure, (key) =>
      reportFigure(browserFetchApi, { policy: target.policy.id, rule, figure, key }),
    );
    if (!sent) return;
    form.reset();
    await revalidate();
  };
  return (
    <form className="form narrow" method="post" onSubmit={submit} noValidate>
      <h3>{t('target.report')}</h3>
      <p className="soft">{t('target.reportText')}</p>
      <Refusal problem={problem} missing={missing ? t('target.reportMissing') : null} />
      <p>
        <label htmlFor={`${id}-value`}>{t('target.reportValue', { unit: unitOf(target) })}</label>
        <input id={`${id}-value`} type="text" inputMode="decimal" name="value" maxLength={20} />
      </p>
      <p>
        <label htmlFor={`${id}-day`}>{t('target.reportAsOf')}</label>
        <input id={`${id}-day`} type="date" name="asOf" defaultValue={today} max={today} />
      </p>
      <p>
        <label htmlFor={`${id}-evidence`}>{t('target.reportEvidence')}</label>
        <span id={`${id}-hint`} className="hint">
          {t('target.reportEvidenceHint')}
        </span>
        <input
          id={`${id}-evidence`}
          type="text"
          name="evidence"
          maxLength={500}
          aria-describedby={`${id}-hint`}
        />
      </p>
      <p>
        <button type="submit" aria-disabled={busy}>
          {t('target.send')}
        </button>
      </p>
    </form>
  );
}
