import { generateListings, generateOrganisations } from '@rongqiao/demo-city';
import { insertListings } from '../../../server/src/modules/listings/index.ts';
import { insertOrganisations } from '../../../server/src/modules/organisations/index.ts';
import { dayInChina } from '../../../server/src/platform/clock/clock.ts';
import { type Database, inTransaction } from '../../../server/src/platform/db/index.ts';
import { listingRow, organisationRow } from '../../../server/src/workflows/seed-demo-city.ts';
import { toDocument } from './documents.ts';

const SEED = 20_260_602;
const BATCH = 1000;
const SAMPLE_OF = 50;

/** Fills the tables with a generated city as it would be today, all listings published; returns a sample of them. */
export async function fillCity(database: Database, count: number) {
  const today = dayInChina(new Date());
  const organisations = generateOrganisations({ seed: SEED, today });
  const named = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  await inTransaction(database, (tx) => insertOrganisations(tx, organisations.map(organisationRow)));
  const sample: ReturnType<typeof toDocument>[] = [];
  let batch: ReturnType<typeof listingRow>[] = [];
  const flush = async () => {
    const rows = batch;
    batch = [];
    await inTransaction(database, (tx) => insertListings(tx, rows));
  };
  let taken = 0;
  for (const listing of generateListings({ seed: SEED, today, count, organisations })) {
    const organisation = named.get(listing.organisationId);
    const { deadline: _, ...draft } = listing.draft;
    const open = {
      ...listing,
      draft,
      status: 'published' as const,
      publishedAt: listing.publishedAt ?? listing.createdAt,
    };
    batch.push(listingRow(open));
    if (organisation && taken % SAMPLE_OF === 0) sample.push(toDocument(open, organisation));
    taken += 1;
    if (batch.length === BATCH) await flush();
  }
  await flush();
  console.log(`data: ${taken} generated listings, all open, in PostgreSQL 18`);
  return sample;
}
