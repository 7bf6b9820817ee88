export { PolicyFileError, type PolicyFileProblem } from './intake/file-error.ts';
export { type ReadDocumentOptions, readPolicyDocument } from './read-policy-document.ts';
export { type ReadTextOptions, readPolicyText } from './read-text.ts';
export type * from './result.ts';
export { canonicalName, DEFAULT_UNIT_ALIASES, type UnitAliases } from './tasks/canonical-name.ts';
export { parseUnitAliases, UnitAliasesError } from './tasks/parse-unit-aliases.ts';
