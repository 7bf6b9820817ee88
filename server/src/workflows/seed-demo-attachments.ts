import { buffer } from 'node:stream/consumers';
import type { DemoCity } from '@rongqiao/demo-city';
import { keepFile, setAttachments } from '../modules/listings/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { type FileStore, takeFile } from '../platform/files/index.ts';
import { type TableColumn, writeTable } from '../platform/tables/index.ts';
import type { DemoParties } from './demo-introduction-scripts.ts';

type Line = readonly [string, number, string];
type Headings = readonly [string, string, string];

/** Tables that the example's accounts have attached, by the first listing of theirs that stands open. */
const TABLES: Record<'enterprise' | 'school', { name: string; headers: Headings; lines: readonly Line[] }> = {
  enterprise: {
    name: '岗位与人数一览（示例）.xlsx',
    headers: ['岗位', '人数', '班次'],
    lines: [
      ['船舶调度', 2, '三班倒'],
      ['码头计划员', 1, '白班'],
      ['岸桥司机', 4, '三班倒'],
      ['港机维修工', 3, '白班，遇故障随叫'],
    ],
  },
  school: {
    name: '实训设备清单（示例）.xlsx',
    headers: ['设备', '台数', '可共用时段'],
    lines: [
      ['六轴工业机器人', 6, '周一至周五 18:00–21:00'],
      ['数控车床', 12, '周六全天'],
      ['电气控制实训台', 20, '周一至周五 8:00–17:00'],
    ],
  },
};

const MOST_BYTES = 1_048_576;

/** Files of the example, taken and kept as if its accounts had uploaded them. */
export async function seedDemoAttachments(
  tx: Tx,
  { city, parties, files, now }: { city: DemoCity; parties: DemoParties; files: FileStore; now: Date },
): Promise<void> {
  for (const party of ['enterprise', 'school'] as const) {
    const { organisationId, userId } = parties[party];
    const listing = city.listings.find(
      (candidate) => candidate.organisationId === organisationId && candidate.status === 'published',
    );
    if (!listing) continue;
    const { name, headers, lines } = TABLES[party];
    const bytes = await buffer(writeTable(lines, headers.map(columnOf), 'xlsx'));
    const taken = await takeFile(bytes, { name, mostBytes: MOST_BYTES });
    const { id } = await keepFile(tx, files, { taken, organisationId, caller: { userId }, now });
    await setAttachments(tx, listing.id, [id]);
  }
}

function columnOf(header: string, index: number): TableColumn<Line> {
  return { header, width: 24, value: (line) => line[index] };
}
