import type { NewReportedFigure, ReportedFigure } from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../../platform/audit/index.ts';
import { dayInChina } from '../../platform/clock/clock.ts';
import type { Tx } from '../../platform/db/index.ts';
import { AppError, notFound } from '../../platform/errors/index.ts';
import { type Caller, oversees } from '../../platform/http/index.ts';
import { mapOrganisationNames } from '../organisations/index.ts';
import type { findTarget } from './read-targets.ts';
import { mayReport } from './read-targets.ts';
import { presentReport } from './targets.presenter.ts';
import { insertReports, lockReport, withdrawReport } from './targets.repository.ts';

interface Reporting {
  caller: Caller;
  found: Awaited<ReturnType<typeof findTarget>>;
  now: Date;
}

/** Keeps a figure that a unit reports for what the platform cannot count: value, day, what shows it, and who. */
export async function reportFigure(
  tx: Tx,
  { caller, found: { policy, source }, now }: Reporting,
  { value, asOf, evidence }: NewReportedFigure,
): Promise<ReportedFigure> {
  if (source.kind !== 'reported') throw notReported(source.kind);
  if (!mayReport(policy, source, caller)) throw notYours();
  if (asOf > dayInChina(now)) throw inFuture();
  const { regionCode } = policy;
  const office = caller.memberships.find(
    (one) => one.organisationType === 'government' && oversees({ ...caller, memberships: [one] }, regionCode),
  );
  const organisationId = office?.organisationId || null;
  const names = await mapOrganisationNames(tx, organisationId ? [organisationId] : []);
  const row = {
    ...{ id: uuidv7(), regionCode, metric: source.metric, value, asOf, evidence, organisationId },
    ...{
      unitName: names.get(organisationId ?? '') ?? source.by,
      reportedById: caller.userId,
      reportedAt: now,
    },
    ...{ withdrawnById: null, withdrawnAt: null, demo: false },
  };
  await insertReports(tx, [row]);
  const data = { policy: policy.id, metric: source.metric, value, asOf, evidence };
  await audit(tx, { caller, now }, { action: 'target.report', id: row.id, data });
  return presentReport(row);
}

/** A report that was wrong no longer counts; it stays in the records. */
export async function withdrawFigure(
  tx: Tx,
  { caller, found: { policy, source }, now }: Reporting,
  id: string,
) {
  const row = await lockReport(tx, id);
  const ofTarget = source.kind === 'reported' && row?.metric === source.metric;
  if (!row || row.withdrawnAt !== null || !ofTarget || row.regionCode !== policy.regionCode)
    throw notFound({ zh: '填报', en: 'report' });
  if (!oversees(caller, policy.regionCode)) throw notYours();
  await withdrawReport(tx, id, { withdrawnById: caller.userId, withdrawnAt: now });
  const data = { metric: row.metric, value: row.value, asOf: row.asOf };
  await audit(tx, { caller, now }, { action: 'target.report_withdrawn', id, data });
}

function audit(
  tx: Tx,
  { caller, now }: Pick<Reporting, 'caller' | 'now'>,
  { action, id, data }: { action: string; id: string; data: Record<string, unknown> },
): Promise<void> {
  return appendAudit(
    tx,
    [{ actorId: caller.userId, action, entity: 'reported_figure', entityId: id, data }],
    now,
  );
}

function notReported(kind: 'platform' | 'none'): AppError {
  const detail =
    kind === 'platform'
      ? {
          zh: '这个目标由平台自动统计，不用填报。',
          en: 'The platform counts this target by itself; nothing has to be reported.',
        }
      : {
          zh: '这个目标还没有写明怎么统计，请先在政策包中写明指标。',
          en: 'What counts for this target is not defined yet. Please add its metric to the pack first.',
        };
  return new AppError('request.rule_broken', { detail });
}

function notYours(): AppError {
  return new AppError('request.forbidden', {
    detail: {
      zh: '只有政策施行地区的主管部门可以填报。',
      en: 'Only officials of the region where the policy is in force can report.',
    },
  });
}

function inFuture(): AppError {
  return new AppError('request.rule_broken', {
    detail: { zh: '截止日期不能晚于今天。', en: 'The day of the value cannot lie ahead.' },
  });
}
