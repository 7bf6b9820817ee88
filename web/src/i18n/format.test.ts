import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayOfInstant,
  daysUntil,
  formatAmount,
  formatDay,
  formatMoment,
  formatNumber,
  formatShare,
  formatYuan,
} from './format.ts';

describe('formatDay', () => {
  it('writes the day as each language does', () => {
    expect(formatDay('2026-11-21', 'zh-CN')).toBe('2026年11月21日');
    expect(formatDay('2026-01-05', 'zh-CN')).toBe('2026年1月5日');
    expect(formatDay('2026-11-21', 'en')).toBe('21 November 2026');
  });
});

describe('dayOfInstant', () => {
  it('gives the day in China, whatever the machine’s zone', () => {
    expect(dayOfInstant('2026-11-20T16:00:00Z')).toBe('2026-11-21');
    expect(dayOfInstant('2026-11-20T15:59:59Z')).toBe('2026-11-20');
    expect(dayOfInstant('2026-11-21T00:30:00+08:00')).toBe('2026-11-21');
  });
});

describe('formatMoment', () => {
  it('gives the minute in China, across midnight', () => {
    expect(formatMoment('2026-11-20T16:05:59Z', 'zh-CN')).toBe('2026年11月21日 00:05');
    expect(formatMoment('2026-11-20T15:59:00Z', 'en')).toBe('20 November 2026, 23:59');
  });
});

describe('daysUntil', () => {
  it('counts days across the ends of months and years', () => {
    expect(daysUntil('2026-12-01', '2026-11-21')).toBe(10);
    expect(daysUntil('2027-01-01', '2026-12-31')).toBe(1);
    expect(daysUntil('2026-11-21', '2026-11-21')).toBe(0);
    expect(daysUntil('2026-11-20', '2026-11-21')).toBe(-1);
  });
});

describe('money', () => {
  it('carries the unit and groups of three', () => {
    expect(formatAmount(500_000, 'zh-CN')).toBe('5,000 元');
    expect(formatAmount(500_000, 'en')).toBe('CNY 5,000');
    expect(formatAmount(1_050, 'zh-CN')).toBe('10.50 元');
    expect(formatAmount(0, 'zh-CN')).toBe('0 元');
  });

  it('reads large round sums in 万元, and never rounds', () => {
    expect(formatAmount(120_000_000, 'zh-CN')).toBe('120 万元');
    expect(formatAmount(120_000_100, 'zh-CN')).toBe('1,200,001 元');
    expect(formatAmount(50_000_000, 'zh-CN')).toBe('500,000 元');
  });

  it('loses no fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), (fen) => {
        expect(Math.round(Number(formatYuan(fen).replaceAll(',', '')) * 100)).toBe(fen);
      }),
    );
  });
});

describe('numbers', () => {
  it('are grouped, fractions kept', () => {
    expect(formatNumber(1234567)).toBe('1,234,567');
    expect(formatNumber(999)).toBe('999');
    expect(formatNumber(1234.5)).toBe('1,234.5');
    expect(formatShare(0.864)).toBe('86%');
  });
});
