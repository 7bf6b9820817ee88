export * from './regions/demo-city.ts';
export * from './regions/regions.ts';
export * from './concepts/concepts.ts';
export * from './crosswalk/crosswalk.ts';
export * from './industries/industries.ts';
export * from './occupations/occupations.ts';
export * from './programmes/programmes.ts';
export * from './skills/skills.ts';
export type { Alias, WeightedName } from './table.ts';
