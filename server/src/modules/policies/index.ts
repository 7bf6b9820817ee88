export { ingestPolicy } from './ingest-policy.ts';
export { installPacks } from './install-packs.ts';
export { findPackFolder, listPackFolders, loadPackFolder } from './pack-folder.ts';
export { openPackShelf, PackShelf } from './pack-shelf.ts';
export { policyRoutes } from './policies.routes.ts';
