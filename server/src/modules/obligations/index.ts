export { type FactRow, insertFacts } from './obligations.repository.ts';
export { obligationRoutes } from './obligations.routes.ts';
