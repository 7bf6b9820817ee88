export { activatePolicy, decideItem } from './decide-policy.ts';
export { findTargets, listRunningTargets, type PolicyTargets } from './find-targets.ts';
export { ingestPolicy } from './ingest-policy.ts';
export { installPacks } from './install-packs.ts';
export { findPackFolder, loadPackFolder, PACKS } from './pack-folder.ts';
export { openPackShelf, PackShelf } from './pack-shelf.ts';
export { POLICY_OFFICIALS } from './policies.access.ts';
export { policyRoutes } from './policies.routes.ts';
