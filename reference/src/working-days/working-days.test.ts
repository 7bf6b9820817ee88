import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay } from './working-days.ts';

describe('working days', () => {
  it('leave out weekends and holidays, and count weekends that are worked', () => {
    expect(['2026-03-02', '2026-03-07', '2026-10-01', '2026-10-10'].map(isWorkingDay)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('are counted over weekends and holidays', () => {
    expect(addWorkingDays('2026-03-02', 5)).toBe('2026-03-09');
    expect(addWorkingDays('2026-09-30', 2)).toBe('2026-10-09');
    expect(addWorkingDays('2026-02-13', 2)).toBe('2026-02-24');
  });

  it('are Monday to Friday in a year whose holidays are not known', () => {
    expect(addWorkingDays('2031-01-03', 1)).toBe('2031-01-06');
  });
});
