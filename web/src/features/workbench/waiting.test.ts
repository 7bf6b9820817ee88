import { describe, expect, it } from 'vitest';
import { HIT } from '../../testing/fixtures.ts';
import { listWaiting } from './waiting.ts';

const TODAY = '2026-11-21';
const { deadline: _deadline, ...OPEN } = HIT;
const listing = (id: string, facts: object = {}) => ({ ...OPEN, id, ...facts });

describe('listWaiting', () => {
  it('puts what closes soonest first, then drafts, then what has no counterpart', () => {
    const waiting = listWaiting(
      [
        listing('lonely'),
        listing('draft', { status: 'draft' }),
        listing('in-14', { deadline: '2026-12-05' }),
        listing('today', { deadline: TODAY }),
      ],
      ['lonely'],
      TODAY,
    );
    expect(waiting.map((item) => [item.listing.id, item.why])).toEqual([
      ['today', 'deadline'],
      ['in-14', 'deadline'],
      ['draft', 'draft'],
      ['lonely', 'lonely'],
    ]);
  });

  it('puts first whose outcome is asked for, soonest due first, and not what has ended', () => {
    const waiting = listWaiting(
      [
        listing('later', { status: 'expired', outcomeDueOn: '2026-12-04' }),
        listing('sooner', { deadline: '2026-11-22', outcomeDueOn: '2026-12-01' }),
        listing('draft', { status: 'draft', outcomeDueOn: '2026-11-30' }),
      ],
      [],
      TODAY,
    );
    expect(waiting.map((item) => [item.listing.id, item.why])).toEqual([
      ['sooner', 'outcome'],
      ['later', 'outcome'],
      ['draft', 'draft'],
    ]);
  });

  it('leaves out what is far off, over or ended', () => {
    const listings = [
      listing('in-15', { deadline: '2026-12-06' }),
      listing('yesterday', { deadline: '2026-11-20' }),
      listing('closed', { deadline: TODAY, status: 'closed' }),
    ];
    expect(listWaiting(listings, ['closed'], TODAY)).toEqual([]);
  });

  it('names a listing once, for its most pressing reason', () => {
    const waiting = listWaiting([listing('both', { deadline: TODAY })], ['both'], TODAY);
    expect(waiting.map(({ why }) => why)).toEqual(['deadline']);
  });
});
