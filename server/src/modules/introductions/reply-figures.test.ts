import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeReplyFigures, type ReceivedInvitation } from './reply-figures.ts';

const now = new Date('2026-03-02T02:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const asked = (hours: number, rest: Partial<ReceivedInvitation> = {}): ReceivedInvitation => ({
  invitedAt: hoursAgo(hours),
  answeredAt: null,
  closedAt: null,
  ...rest,
});

describe('reply figures', () => {
  it('count answers at once, and silence only after three days', () => {
    const received = [asked(1), asked(2, { answeredAt: hoursAgo(1) }), asked(73)];
    expect(computeReplyFigures(received, now)).toEqual({ asked: 2, answered: 1, medianReplyHours: 1 });
  });

  it('leave out what was withdrawn before anyone could answer', () => {
    expect(computeReplyFigures([asked(500, { closedAt: hoursAgo(490) })], now).asked).toBe(0);
    expect(computeReplyFigures([asked(500, { closedAt: hoursAgo(400) })], now).asked).toBe(1);
  });

  it('forget what is older than 90 days', () => {
    const day = 24;
    const received = [asked(91 * day, { answeredAt: hoursAgo(90 * day) }), asked(89 * day)];
    expect(computeReplyFigures(received, now)).toEqual({ asked: 1, answered: 0, medianReplyHours: null });
  });

  it('take the middle of the hours, and between the two middle ones', () => {
    const answered = (hours: number) => asked(200, { answeredAt: hoursAgo(200 - hours) });
    const of = (...hours: number[]) => computeReplyFigures(hours.map(answered), now).medianReplyHours;
    expect(of(1, 90, 3)).toBe(3);
    expect(of(1, 90, 3, 6)).toBe(4.5);
  });

  it('never answer more than was asked, in whatever order it came', () => {
    const one = fc
      .record({ hours: fc.nat(3000), answer: fc.option(fc.nat(3000)), close: fc.option(fc.nat(3000)) })
      .map(({ hours, answer, close }) =>
        asked(hours, {
          answeredAt: answer === null ? null : hoursAgo(Math.min(answer, hours)),
          closedAt: close === null ? null : hoursAgo(Math.min(close, hours)),
        }),
      );
    fc.assert(
      fc.property(fc.array(one), (received) => {
        const figures = computeReplyFigures(received, now);
        expect(figures.answered).toBeLessThanOrEqual(figures.asked);
        expect(figures.medianReplyHours === null).toBe(figures.answered === 0);
        expect(computeReplyFigures(received.toReversed(), now)).toEqual(figures);
      }),
    );
  });
});
