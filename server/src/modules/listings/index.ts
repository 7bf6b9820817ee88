export { holdContents } from './attachments.repository.ts';
export { attachmentRoutes } from './attachments.routes.ts';
export { keepFile } from './attachments.service.ts';
export { dismissalRoutes } from './dismissals.routes.ts';
export { type DirectoryKnowledge, type EmptyDirectory, emptyDirectory } from './empty-directory.ts';
export { endingRoutes } from './ending.routes.ts';
export { dueOutcome } from './ending-rules.ts';
export { exportRoutes } from './export.routes.ts';
export { exportAll } from './export-listings.ts';
export { matchAmong } from './find-listings.ts';
export { followUpEndings, type TellOwners } from './follow-up-endings.ts';
export {
  findImported,
  findOpenAlike,
  type ImportAuthor,
  saveImported,
} from './imported-listings.ts';
export { ListingDirectory } from './listing-directory.ts';
export { listingMeasures } from './listing-measures.repository.ts';
export { LISTING_WORDS, mayDecide, mayRead, mayWriteFor, WRITERS } from './listings.access.ts';
export {
  countOpenByRegion,
  countOpenListings,
  findListingRow,
  insertListings,
  type ListingRow,
  listRowsInOrder,
  listRowsOfOrganisations,
  lockListingRow,
  setAttachments,
} from './listings.repository.ts';
export { memberListingRoutes, publicListingRoutes } from './listings.routes.ts';
export { listPublishedBetween, type Published, readPublishedMark } from './published.repository.ts';
export { listSummaries, summarise } from './read-listings.ts';
export { readRebuilds, requestRebuild } from './rebuilds.repository.ts';
export { reviewRoutes } from './review.routes.ts';
export { isOfferedTo, viewerOf } from './sharing.ts';
export type { Shows, Surface } from './shows.ts';
export { insertSubmissions, insertTrust } from './submissions.repository.ts';
export { sweepFiles } from './sweep-files.ts';
export { synonymRoutes } from './synonyms.routes.ts';
export { seedSynonyms } from './synonyms.service.ts';
export { removeHidden, takeBackImported } from './take-back-imported.ts';
export { takeDownListing } from './take-down-listing.ts';
export { touchOpenListings } from './touch-listings.repository.ts';
export { columnsOf, markExpired } from './write-listing.ts';
