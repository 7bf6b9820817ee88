export * from './regions/demo-city.ts';
export * from './regions/regions.ts';
