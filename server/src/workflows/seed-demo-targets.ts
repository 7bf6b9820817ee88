import { DEMO_CITY } from '@rongqiao/reference';
import { v7 as uuidv7 } from 'uuid';
import { insertReports } from '../modules/targets/index.ts';
import { dayInChina } from '../platform/clock/clock.ts';
import { type Database, inTransaction } from '../platform/db/index.ts';

/** The days on which the units of the example reported, and what, month by month: invented, and marked as such. */
const DAYS = [
  ...['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'],
  ...['2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'],
];
const REPORTS = [
  {
    metric: 'bases',
    unit: '桥州市教育局',
    evidence: '验收合格的实训基地名单',
    values: [2, 2, 3, 3, 3, 4, 4, 5, 5],
  },
  {
    metric: 'integrated-enterprises',
    unit: '桥州市发展和改革委员会',
    evidence: '产教融合型企业培育名单',
    values: [4, 6, 7, 9, 10, 12, 13, 15, 17],
  },
  {
    metric: 'classes',
    unit: '桥州市教育局',
    evidence: '订单班开班台账',
    values: [9, 10, 10, 11, 12, 12, 13, 24, 26],
  },
  {
    metric: 'consortia',
    unit: '桥州市工业和信息化局',
    evidence: '联合体备案表',
    values: [0, 0, 0, 0, 0, 1, 1, 1, 1],
  },
  {
    metric: 'part-time-rate',
    unit: '桥州市教育局',
    evidence: '教师聘用台账',
    values: [17.5, null, 18.2, null, 18.6, null, null, 20.1, null],
  },
  {
    metric: 'stay-rate',
    unit: '桥州市人力资源和社会保障局',
    evidence: '毕业生就业统计',
    values: [null, null, null, null, null, null, 52.4, null, null],
  },
  {
    metric: 'fund',
    unit: '桥州市财政局',
    evidence: '专项资金下达文件',
    values: [null, 30_000_000, null, null, null, null, null, null, null],
  },
];

/** What the units of the example have reported by now. Called once, with the example's plan. */
export async function seedDemoTargets(database: Database, reportedById: string, now: Date): Promise<void> {
  const today = dayInChina(now);
  const rows = REPORTS.flatMap(({ metric, unit, evidence, values }) =>
    values.flatMap((value, i) => {
      const asOf = DAYS[i] ?? '';
      if (value === null || asOf > today) return [];
      const reportedAt = new Date(`${asOf}T16:00:00+08:00`);
      const who = { unitName: unit, reportedById, reportedAt };
      const said = { regionCode: DEMO_CITY.code, metric, value, asOf, evidence: `示例：${evidence}` };
      return [{ id: uuidv7(), ...said, ...who, demo: true }];
    }),
  );
  if (rows.length > 0) await inTransaction(database, (tx) => insertReports(tx, rows));
}
