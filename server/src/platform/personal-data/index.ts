export { type DeclaredTable, declarePersonalData, listPersonalData } from './declare.ts';
export { columnOf, forgetExpired } from './forget-expired.ts';
