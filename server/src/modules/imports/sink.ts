import type { ListingDraft, OrganisationType } from '@rongqiao/contracts';
import type { Bilingual } from '../../platform/errors/index.ts';
import type { SourceFacts } from './rows/convert-row.ts';

/** An organisation of the directory. */
export interface SinkOrganisation {
  id: string;
  name: string;
}

/** An organisation that a file names and the directory does not have. */
export interface OrganisationToCreate {
  name: string;
  type: OrganisationType;
  regionCode: string;
}

/** A listing that is there already. */
export interface ExistingListing {
  listingId: string;
  /** Null where it was not imported. */
  sourceKey: string | null;
  organisationId: string;
  regionCode?: string;
  status?: string;
  draft: ListingDraft;
}

/** A row to be stored: created where no listing has its `sourceKey`, else revised. */
export interface ListingToSave {
  row: number;
  sourceKey: string;
  /** Of the listing to revise; absent for a new one. */
  listingId?: string;
  organisationId: string;
  draft: ListingDraft;
  facts: SourceFacts;
}

/** Null: stored; otherwise why this one was not. */
export type SaveResult = { sourceKey: string; refusal: Bilingual | null };

/**
 * Where an import reads and writes. Every call takes many rows at once; `saveMany` is one transaction, and stores a key once
 * however often it is called with it.
 */
export interface ListingSink {
  findOrganisationByName(name: string): Promise<SinkOrganisation | null>;
  createImportedOrganisation(organisation: OrganisationToCreate): Promise<SinkOrganisation>;
  findBySourceKey(sourceKeys: readonly string[]): Promise<ExistingListing[]>;
  /** Open listings of these organisations with exactly these titles. */
  findAlike(posts: readonly { organisationId: string; title: string }[]): Promise<ExistingListing[]>;
  /** Why a row may not be stored, known without storing it; a dry run asks, too. */
  refuse?(listing: ListingToSave, existing: ExistingListing | null): Bilingual | null;
  saveMany(listings: readonly ListingToSave[]): Promise<SaveResult[]>;
}
