export * from './accounts.ts';
export * from './codes.ts';
export * from './listings.ts';
export * from './organisations.ts';
export * from './problems.ts';
export * from './ranking.ts';
export * from './system.ts';
