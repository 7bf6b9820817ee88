export { expectedMatches, exposureGini } from './judge-lists.ts';
export { createMarket, type Market, type Pair } from './market.ts';
export { isMarketLargeEnough, type MarketLists, rankByPotentials, rankByProduct } from './rank-market.ts';
export { type Potentials, type SolveOptions, solvePotentials } from './solve-potentials.ts';
