import { OrganisationType, type TaskParty, type TaskSummary, TaskUnit } from '@rongqiao/contracts';
import { dayInChina } from '../../platform/clock/clock.ts';
import { type Office, presentRegion } from '../organisations/index.ts';
import { type LoadedTask, waitingReports } from './load-tasks.ts';

export function presentParty({ id, name, type }: Pick<Office, 'id' | 'name' | 'type'>): TaskParty {
  return { id, name, type: OrganisationType.parse(type) };
}

/** A task as a line of a board. */
export function presentTask(task: LoadedTask, now: Date): TaskSummary {
  const { row, judged, policyTitle, notes } = task;
  const today = dayInChina(now);
  const open = notes.filter(({ state }) => state !== 'closed');
  const { expected } = judged;
  return {
    ...{ id: row.id, source: row.source, statement: row.statement, state: row.state },
    ...(row.policyId !== null &&
      policyTitle !== null && { policy: { id: row.policyId, title: policyTitle } }),
    ...(row.clause !== null && { clause: row.clause }),
    ...(row.itemId !== null && { item: row.itemId }),
    region: presentRegion(row.regionCode),
    units: task.units.map(({ name, role, parties }) => ({
      ...{ name, role: TaskUnit.shape.role.parse(role) },
      organisations: parties.map(presentParty),
    })),
    ...(row.dueOn !== null && { dueOn: row.dueOn }),
    ...(expected && {
      report: {
        dueOn: expected.dueOn,
        late: expected.late,
        ...(expected.period !== undefined && { period: expected.period }),
      },
    }),
    standing: judged.standing,
    light: judged.light,
    reasons: judged.reasons.map(({ rule, facts }) => ({
      ...{ id: rule.id, light: rule.light, statement: rule.statement },
      ...(rule.en !== undefined && { en: rule.en }),
      ...(rule.clause !== undefined && { clause: rule.clause }),
      facts: facts.map(({ name, value }) => ({ name, value: value.zh })),
    })),
    ...(judged.percent !== null && { percent: judged.percent }),
    ...(judged.reportedAt && { reportedAt: judged.reportedAt.toISOString() }),
    waitingReports: waitingReports(task).length,
    openNotes: open.length,
    overdueNotes: open.filter(({ state, dueOn }) => state === 'open' && dueOn < today).length,
    districts: task.children.length,
  };
}
