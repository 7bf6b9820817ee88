import type { Saying } from './judgement.ts';

/** Money that a rule gives, and with what it may be had. */
export interface Entitlement {
  /** Names it: `policy/rule`. */
  readonly id: string;
  readonly statement: string;
  readonly amountFen: number;
  readonly stacking: { readonly with: 'all' | 'highest' | 'none'; readonly group?: string | undefined };
}

/** What several entitlements come to together. */
export interface Stacked {
  readonly given: readonly Entitlement[];
  /** Not given, and the one that is in its place. */
  readonly dropped: readonly { readonly entitlement: Entitlement; readonly for: Entitlement }[];
  readonly totalFen: number;
  readonly explanation: readonly Saying[];
}

/**
 * Of the entitlements of one group (one matter), of whichever document, only the highest is given (就高不重复); one that bears no
 * other beside it is given alone where it is the highest of all; the rest add up. The first of equals is given.
 */
export function stackSubsidies(entitlements: readonly Entitlement[]): Stacked {
  const dropped: { entitlement: Entitlement; for: Entitlement }[] = [];
  const rest = new Set(entitlements);
  const replace = (among: readonly Entitlement[], by: Entitlement | undefined) => {
    for (const one of among) {
      if (!by || one === by) continue;
      rest.delete(one);
      dropped.push({ entitlement: one, for: by });
    }
  };
  for (const group of new Set(entitlements.flatMap(groupOf))) {
    const among = entitlements.filter((one) => groupOf(one).includes(group));
    replace(among, highest(among));
  }
  const alone = highest([...rest].filter(({ stacking }) => stacking.with === 'none'));
  const others = [...rest].filter(({ stacking }) => stacking.with !== 'none');
  if (alone && alone.amountFen >= sum(others)) replace([...rest], alone);
  else if (alone)
    replace(
      [...rest].filter(({ stacking }) => stacking.with === 'none'),
      highest(others),
    );
  const given = entitlements.filter((one) => rest.has(one));
  return { given, dropped, totalFen: sum(given), explanation: explain(given, dropped) };
}

const groupOf = ({ stacking }: Entitlement): string[] =>
  stacking.with === 'highest' && stacking.group !== undefined ? [stacking.group] : [];

const sum = (entitlements: readonly Entitlement[]) =>
  entitlements.reduce((total, { amountFen }) => total + amountFen, 0);

function highest(entitlements: readonly Entitlement[]): Entitlement | undefined {
  return entitlements.reduce<Entitlement | undefined>(
    (best, one) => (best && best.amountFen >= one.amountFen ? best : one),
    undefined,
  );
}

const yuan = (fen: number) => (fen / 100).toLocaleString('en-US');

function explain(given: Stacked['given'], dropped: Stacked['dropped']): Saying[] {
  return [
    ...given.map(({ statement, amountFen }) => ({
      zh: `计入：${statement}，${yuan(amountFen)}元`,
      en: `Given: ${statement}, ${yuan(amountFen)} yuan`,
    })),
    ...dropped.map(({ entitlement, for: instead }) => ({
      zh: `不重复计：${entitlement.statement}（${yuan(entitlement.amountFen)}元），因为已按“${instead.statement}”（${yuan(instead.amountFen)}元）发给，就高不重复`,
      en: `Not given twice: ${entitlement.statement} (${yuan(entitlement.amountFen)} yuan), as "${instead.statement}" (${yuan(instead.amountFen)} yuan) is the higher`,
    })),
  ];
}
