export { ingestPolicy } from './ingest-policy.ts';
export { policyRoutes } from './policies.routes.ts';
