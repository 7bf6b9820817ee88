export { ingestPolicy } from './ingest-policy.ts';
export { findPackFolder, listPackFolders, loadPackFolder } from './pack-folder.ts';
export { policyRoutes } from './policies.routes.ts';
