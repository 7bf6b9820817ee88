export { exportRoutes } from './export.routes.ts';
export { findImported, findOpenAlike, saveImported } from './imported-listings.ts';
export { type DirectoryKnowledge, ListingDirectory } from './listing-directory.ts';
export {
  countOpenByRegion,
  countOpenListings,
  insertListings,
  listPublicAddresses,
  type NewListing as NewListingRow,
} from './listings.repository.ts';
export { type ListingContext, memberListingRoutes, publicListingRoutes } from './listings.routes.ts';
export { readRebuilds, requestRebuild } from './rebuilds.repository.ts';
export { synonymRoutes } from './synonyms.routes.ts';
export { seedSynonyms } from './synonyms.service.ts';
export { columnsOf, markExpired } from './write-listing.ts';
