import type { AuditEntry } from '../../../server/src/platform/audit/index.ts';

const ACTORS = 500;
const ACTIONS = [
  'listing.create',
  'listing.revise',
  'listing.publish',
  'listing.close',
  'introduction.accept',
];
const TITLES = ['数控车工 12 人', '新能源汽车检测与维修', '工业机器人运维技术服务', '石化装备焊接联合攻关'];

/** Entries `from` to `to` (exclusive) of a busy city: half say only what happened, half hold a revised listing. */
export function generateEntries(from: number, to: number): AuditEntry[] {
  return Array.from({ length: to - from }, (_, index) => entry(from + index));
}

function entry(number: number): AuditEntry {
  const action = pick(ACTIONS, number);
  return {
    actorId: identifier(number % ACTORS),
    action,
    entity: action.slice(0, action.indexOf('.')),
    entityId: identifier(number),
    data: number % 2 === 0 ? {} : listing(number),
  };
}

function listing(number: number): Record<string, unknown> {
  return {
    kind: 'talent',
    direction: 'demand',
    title: `${pick(TITLES, number)}(第 ${number} 号)`,
    regionCode: '211103',
    skills: ['数控编程', '机械制图'],
    headcount: (number % 40) + 1,
    deadline: '2026-12-31',
    details: { pay: { from: 600_000, to: 800_000 + (number % 7) * 50_000, per: 'month' } },
  };
}

function identifier(number: number): string {
  return `0197a1b2-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

function pick(from: readonly string[], number: number): string {
  return from[number % from.length] ?? '';
}
