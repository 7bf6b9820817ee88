import { describe, expect, it } from 'vitest';
import { expectReport, periodOf } from './report-schedule.ts';

const quarterly = { kind: 'calendar', every: 'quarter', withinWorkingDays: 5 } as const;

describe('periods', () => {
  it('are named and end where the calendar says', () => {
    expect(periodOf('2026-08-15', 'quarter')).toEqual({
      name: '2026-Q3',
      from: '2026-07-01',
      to: '2026-09-30',
    });
    expect(periodOf('2026-12-31', 'month')).toEqual({
      name: '2026-12',
      from: '2026-12-01',
      to: '2026-12-31',
    });
    expect(periodOf('2024-02-29', 'year')).toEqual({ name: '2024', from: '2024-01-01', to: '2024-12-31' });
  });
});

describe('the report that is expected', () => {
  it('is due so many working days after the quarter, over the holidays in October', () => {
    const expected = expectReport(quarterly, { startsOn: '2026-02-01', today: '2026-10-05', reports: [] });
    expect(expected).toEqual({ period: '2026-Q3', dueOn: '2026-10-13' });
  });

  it('is the running quarter’s once the last one has been reported', () => {
    const reports = [{ period: '2026-Q3', on: '2026-09-28' }];
    const expected = expectReport(quarterly, { startsOn: '2026-02-01', today: '2026-10-05', reports });
    expect(expected?.period).toBe('2026-Q4');
  });

  it('is not owed for a quarter that ended before the task began', () => {
    const asked = { startsOn: '2026-10-01', today: '2026-10-20', reports: [] };
    expect(expectReport(quarterly, asked)?.period).toBe('2026-Q4');
  });

  it('comes so many days after the last one where the policy counts days', () => {
    const asked = {
      startsOn: '2026-01-01',
      today: '2026-03-02',
      reports: [{ period: '2026-02', on: '2026-02-10' }],
    };
    expect(expectReport({ kind: 'days', days: 30 }, asked)).toEqual({ dueOn: '2026-03-12' });
  });

  it('is none before the task begins, and where the policy says nothing', () => {
    expect(expectReport(quarterly, { startsOn: '2026-05-01', today: '2026-03-02', reports: [] })).toBeNull();
    expect(expectReport(null, { startsOn: '2026-01-01', today: '2026-03-02', reports: [] })).toBeNull();
  });
});
