/** How many tries are free, and how long the wait grows after them. */
export interface TryRule {
  kind: 'account' | 'network' | 'letter';
  /** Tries before the first wait. */
  free: number;
  /** The first wait; each further try doubles it. */
  firstWaitMs: number;
  longestWaitMs: number;
  /** Without a try for so long, counting begins anew. */
  forgetAfterMs: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export const TRY_RULES = {
  /** Wrong passwords and codes for one address. */
  account: {
    kind: 'account',
    free: 5,
    firstWaitMs: MINUTE_MS,
    longestWaitMs: HOUR_MS,
    forgetAfterMs: 24 * HOUR_MS,
  },
  /** The same from one network, whatever the addresses: a school behind one router still gets its people in. */
  network: {
    kind: 'network',
    free: 60,
    firstWaitMs: MINUTE_MS,
    longestWaitMs: 15 * MINUTE_MS,
    forgetAfterMs: HOUR_MS,
  },
  /** Letters to one address that somebody asked for. */
  letter: {
    kind: 'letter',
    free: 5,
    firstWaitMs: 10 * MINUTE_MS,
    longestWaitMs: 2 * HOUR_MS,
    forgetAfterMs: 6 * HOUR_MS,
  },
} as const satisfies Record<string, TryRule>;
