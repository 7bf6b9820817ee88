import type { Level } from '@rongqiao/contracts';
import { squeezed } from './plain-text.ts';

/**
 * Lowest first. Vocational skill grades stand where the technical schools' own table puts their graduates (intermediate worker:
 * secondary; senior worker: 大专; technician: 本科).
 */
const WORDS: readonly [Level, RegExp][] = [
  ['any', /不限|不要求|无要求|均可|初中|小学|unlimited|^any$|^none$/u],
  ['secondary', /高中|中专|中技|中职|职高|技校|中等|中级工|high ?school|secondary/u],
  ['higher_vocational', /大专|专科|高职|高专|高技|(?<!中)高级工|associate|diploma|^专$/u],
  ['bachelor', /本科|学士|技师|bachelor|undergraduate|^学士$/u],
  ['master', /硕士|研究生|mba|master|postgraduate/u],
  ['doctor', /博士|phd|ph\.d|doctor/u],
];

/** The lowest level that is accepted (大专及以上, 本科/硕士), or null where none is named. Source: 学历 as in GB/T 4658. */
export function readLevel(text: string): Level | null {
  const plain = squeezed(text);
  return WORDS.find(([, words]) => words.test(plain))?.[0] ?? null;
}
