import type { ListingSummary } from '@rongqiao/contracts';

/** Where listings are shown: in recommendations, or on the first page of a search. */
export type Surface = 'recommendation' | 'search';

/** Counts what people are shown, and knows how much each organisation was shown lately. */
export interface Shows {
  count(surface: Surface, shown: readonly ListingSummary[]): void;
  shownOf(organisationId: string): number;
}

/** Where nothing is counted: everybody was shown as little. */
export const NO_SHOWS: Shows = { count: () => undefined, shownOf: () => 0 };
