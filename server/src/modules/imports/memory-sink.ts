import { randomUUID } from 'node:crypto';
import type {
  ExistingListing,
  ListingSink,
  ListingToSave,
  OrganisationToCreate,
  SaveResult,
  SinkOrganisation,
} from './sink.ts';

/** A sink for tests: maps in memory, and what happened to them. */
export class MemorySink implements ListingSink {
  readonly organisations = new Map<string, SinkOrganisation>();
  readonly listings = new Map<string, ExistingListing & { saved: ListingToSave }>();
  /** Written by hand, not imported. */
  readonly others: ExistingListing[] = [];
  readonly created: OrganisationToCreate[] = [];
  writes = 0;

  async findOrganisationByName(name: string) {
    return this.organisations.get(name) ?? null;
  }

  async createImportedOrganisation(organisation: OrganisationToCreate) {
    const entry = { id: randomUUID(), name: organisation.name };
    this.created.push(organisation);
    this.organisations.set(organisation.name, entry);
    return entry;
  }

  async findBySourceKey(sourceKeys: readonly string[]) {
    return sourceKeys.flatMap((key) => this.listings.get(key) ?? []);
  }

  async findAlike(posts: readonly { organisationId: string; title: string }[]) {
    return this.others.filter((listing) =>
      posts.some(
        (post) => post.organisationId === listing.organisationId && post.title === listing.draft.title,
      ),
    );
  }

  async saveMany(listings: readonly ListingToSave[]): Promise<SaveResult[]> {
    return listings.map((listing) => {
      this.writes += 1;
      const { sourceKey, organisationId, draft } = listing;
      const listingId = this.listings.get(sourceKey)?.listingId ?? randomUUID();
      this.listings.set(sourceKey, { listingId, sourceKey, organisationId, draft, saved: listing });
      return { sourceKey, refusal: null };
    });
  }
}
