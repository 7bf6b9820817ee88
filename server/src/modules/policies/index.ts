export { activatePolicy, decideItem } from './decide-policy.ts';
export { ingestPolicy } from './ingest-policy.ts';
export { installPacks } from './install-packs.ts';
export { findPackFolder, loadPackFolder, PACKS } from './pack-folder.ts';
export { openPackShelf, PackShelf } from './pack-shelf.ts';
export { policyRoutes } from './policies.routes.ts';
