import type { ListingKind, ListingStatus } from '@rongqiao/contracts';
import { addDays, instantOf } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import { fill } from '../random/template.ts';
import type { DemoListing } from '../types.ts';
import type { MixEntry } from './mix.ts';

export type Life = Pick<
  DemoListing,
  'status' | 'revision' | 'createdAt' | 'updatedAt' | 'publishedAt' | 'outcome'
> & {
  /** Day on which it went out, or would go out. */
  day: string;
  deadline?: string;
};

/** Past a deadline a listing has expired or was closed; before it, it stands, waits, or was closed early. */
export function liveListing(entry: MixEntry, today: string, random: Random): Life {
  if (random.chance(0.035)) return waiting(entry, today, random);
  const age = 1 + Math.floor(364 * random.next() ** 2);
  const day = addDays(today, -age);
  const publishedAt = instantOf(day, random.int(8 * 60, 20 * 60 + 59));
  const deadline = random.chance(entry.dated) ? addDays(day, random.int(...entry.openDays)) : undefined;
  const over = deadline !== undefined && deadline < today;
  // Not all have said yet how it ended.
  const asked = over && daysBetween(deadline, today) <= ANSWER_DAYS;
  const closed = random.chance(asked ? 0.2 : over ? 0.8 : age > 20 ? 0.07 : 0.01);
  const revision = 1 + (random.chance(0.25) ? random.int(1, 3) : 0);
  const life: Life = {
    day,
    ...(deadline ? { deadline } : {}),
    status: closed ? 'closed' : over ? 'expired' : 'published',
    revision,
    createdAt: instantOf(addDays(day, -random.int(1, 4)), random.int(8 * 60, 20 * 60)),
    updatedAt: revision > 1 ? laterThan(day, age, random) : publishedAt,
    publishedAt,
  };
  if (!closed) return deadline !== undefined ? unanswered(life, deadline, today) : life;
  const last = deadline !== undefined && over ? Math.min(age, daysBetween(day, deadline)) : age;
  const at = laterThan(day, last, random);
  return { ...life, updatedAt: at, outcome: outcomeOf(entry.kind, at, random) };
}

/** Days after the deadline within which owners say how it ended. */
const ANSWER_DAYS = 14;

/** Where nobody said how it ended, the platform has closed it. */
function unanswered(life: Life, deadline: string, today: string): Life {
  if (daysBetween(deadline, today) <= ANSWER_DAYS) return life;
  const at = instantOf(addDays(deadline, ANSWER_DAYS + 1), 15);
  return { ...life, status: 'closed', updatedAt: at, outcome: { result: 'none', at } };
}

function waiting(entry: MixEntry, today: string, random: Random): Life {
  const status: ListingStatus = random.chance(0.6) ? 'draft' : 'submitted';
  const day = addDays(today, -random.int(1, 12));
  const at = instantOf(day, random.int(8 * 60, 20 * 60));
  const deadline = random.chance(entry.dated) ? addDays(today, random.int(...entry.openDays)) : undefined;
  return { day, status, revision: 1, createdAt: at, updatedAt: at, ...(deadline ? { deadline } : {}) };
}

/** An instant at least one day after `day` and before `days` have passed; never after `today`. */
function laterThan(day: string, days: number, random: Random): string {
  return instantOf(
    addDays(day, random.int(Math.min(1, days), Math.max(1, days - 1))),
    random.int(21 * 60, 22 * 60),
  );
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

type Outcome = NonNullable<DemoListing['outcome']>;

function outcomeOf(kind: ListingKind, at: string, random: Random): Outcome {
  const result = random.weighted([
    [GOOD[kind], 7],
    ['withdrawn', 1.5],
    ['none', 1.5],
  ] as const);
  if (result === 'none') return { result, at };
  const notes = result === 'withdrawn' ? WITHDRAWN : NOTES[kind];
  return { result, at, ...(random.chance(0.85) ? { note: fill(random.pick(notes), random) } : {}) };
}

const GOOD: Record<ListingKind, Outcome['result']> = {
  talent: 'hired',
  cooperation: 'cooperating',
  research: 'signed',
  service: 'resolved',
  training: 'resolved',
  resource: 'cooperating',
  challenge: 'signed',
};

const NOTES: Record<ListingKind, string[]> = {
  talent: [
    '通过平台到岗{2~12}人，其余自行招到。',
    '{两|三|四}所学校来人，已签三方协议。',
    '人已招齐，试用期过半，留下{七|八|九}成。',
    '与对方签了意向，{三|六}个月后再补一批。',
  ],
  cooperation: [
    '已签协议，第一批{18~45}人下学期开班。',
    '挂牌完成，先按一年试行。',
    '双方各派{1~3}人成立工作组，每月碰头。',
  ],
  research: [
    '签订技术开发合同，首付款已到。',
    '合同签了，{3~9}个月内交样机。',
    '选了本市团队，已进场采数据。',
  ],
  service: ['报告已出，问题解决。', '{两|三}家报价，选了就近的一家，按期完成。', '做完验收，转为按年服务。'],
  training: [
    '已办完，{8~40}人参训，考核通过{80~98}%。',
    '开班两期，反馈好，明年续。',
    '送教到厂完成，缺课{1~4}人已补。',
  ],
  resource: ['已使用{20~160}小时，按协议结算。', '双方签年度共享协议。', '完成{2~6}批实训，设备完好。'],
  challenge: [
    '评榜完成，揭榜方已签约。',
    '中期检查通过，第二笔款已付。',
    '{三|四|五}家揭榜，选定联合体一家。',
  ],
};
const WITHDRAWN = [
  '计划调整，先撤下。',
  '内部调剂解决，不再对外。',
  '条件没谈拢，改期再发。',
  '设备未到位，推迟。',
];
