export { compileFormula, type Formula } from './language/formula.ts';
export { FormulaError } from './language/formula-error.ts';
export type { LoadedPack } from './pack/compile-pack.ts';
export { loadPack, type PackLoad } from './pack/load-pack.ts';
export { type Pack, type PackRule, packSchema } from './pack/schema.ts';
