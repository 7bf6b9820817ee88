export type { Concept, ConceptKind, ConceptLink, Knowledge, Place } from './knowledge.ts';
export * from './occupations/index.ts';
export * from './recommend/index.ts';
export * from './search/index.ts';
export * from './two-sided/index.ts';
