export { type ReadTextOptions, readPolicyText } from './read-text.ts';
export type * from './result.ts';
export { canonicalName, DEFAULT_UNIT_ALIASES, type UnitAliases } from './tasks/canonical-name.ts';
