import { describe, expect, it } from 'vitest';
import { type Entitlement, stackSubsidies } from './stack-subsidies.ts';

const money = (id: string, amountFen: number, stacking: Entitlement['stacking'] = { with: 'all' }) => ({
  ...{ id, amountFen, stacking },
  statement: id,
});
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('stackSubsidies', () => {
  it('gives the higher one of the same matter, of whichever document, and adds up different matters', () => {
    const base = { with: 'highest', group: 'base' } as const;
    const found = stackSubsidies([
      money('a', 100, base),
      money('b', 300, base),
      money('c', 50),
      money('d', 70, { with: 'highest', group: 'interns' }),
    ]);
    expect(ids(found.given)).toEqual(['b', 'c', 'd']);
    expect(found.totalFen).toBe(420);
    expect(found.dropped.map((one) => [one.entitlement.id, one.for.id])).toEqual([['a', 'b']]);
    expect(found.explanation.at(-1)?.zh).toContain('就高不重复');
  });

  it('never gives equals twice, and nothing of nothing', () => {
    const same = { with: 'highest', group: 'g' } as const;
    expect(stackSubsidies([money('a', 100, same), money('b', 100, same)]).totalFen).toBe(100);
    expect(stackSubsidies([])).toEqual({ given: [], dropped: [], totalFen: 0, explanation: [] });
  });

  it('gives what bears no other alone, where it is not less than all the others together', () => {
    const alone = { with: 'none' } as const;
    expect(ids(stackSubsidies([money('a', 100, alone), money('b', 60), money('c', 30)]).given)).toEqual([
      'a',
    ]);
    expect(ids(stackSubsidies([money('a', 80, alone), money('b', 60), money('c', 30)]).given)).toEqual([
      'b',
      'c',
    ]);
  });
});
