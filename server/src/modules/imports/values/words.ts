import type { Direction, ListingKind } from '@rongqiao/contracts';
import { squeezed } from './plain-text.ts';

type Words<Value extends string> = readonly [Value, RegExp][];

const KINDS: Words<ListingKind> = [
  ['challenge', /揭榜|挂帅|挑战|难题|challenge/u],
  ['research', /研发|科研|成果|技术需求|技术转让|research/u],
  ['training', /培训|training/u],
  ['service', /服务|检测|咨询|service/u],
  ['resource', /共享|资源|基地|设备|场地|实验室|resource/u],
  ['cooperation', /合作|共建|订单班|cooperation/u],
  ['talent', /人才|岗位|招聘|职位|求职|用工|实习|talent|job/u],
];
const DIRECTIONS: Words<Direction> = [
  ['supply', /供给|供应|提供|可供|求职|supply|offer/u],
  ['demand', /需求|需要|招聘|^招|寻求|求购|^求|demand|wanted/u],
];
const EMPLOYMENT: Words<'apprenticeship' | 'order_class' | 'internship' | 'part_time' | 'full_time'> = [
  ['apprenticeship', /学徒|apprentice/u],
  ['order_class', /订单班/u],
  ['internship', /实习|见习|intern/u],
  ['part_time', /兼职|临时|小时工|钟点|part-?time/u],
  ['full_time', /全职|正式|合同制|全日制|full-?time/u],
];

const find = <Value extends string>(words: Words<Value>, text: string): Value | null => {
  const plain = squeezed(text);
  return words.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
};

/** Kind of supply or demand by its usual names, or null. */
export const readKind = (text: string): ListingKind | null => find(KINDS, text);
/** Whether it is sought or offered, or null. */
export const readDirection = (text: string): Direction | null => find(DIRECTIONS, text);
/** Form of employment (工作性质), or null. */
export const readEmployment = (text: string) => find(EMPLOYMENT, text);
