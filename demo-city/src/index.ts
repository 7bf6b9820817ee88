export * from './generate-demo-city.ts';
export * from './listings/generate-listings.ts';
export * from './organisations/generate-organisations.ts';
export * from './sectors/index.ts';
export * from './sectors/sector.ts';
export * from './types.ts';
