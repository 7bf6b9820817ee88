import type { ListingConstraints, ListingKind, RankingListing } from '@rongqiao/contracts';
import type { Place } from '../knowledge.ts';
import type { LevelRange } from './levels.ts';
import type { ListingVector } from './listing-vector.ts';
import type { RegionStatement } from './statements.ts';

/** What scoring asks about a listing beside its content. */
export interface ListingFacts {
  id: string;
  kind: ListingKind;
  direction: RankingListing['direction'];
  deadline: string | undefined;
  publishedOn: string | undefined;
  organisation: string;
  /** Keys of occupations and programmes that the text says are not meant. */
  denied: readonly number[];
  /** Keys of certificates without which the text says it cannot be done. */
  requiredCertificates: readonly number[];
  level: LevelRange | null;
  places: readonly Place[];
  region: RegionStatement;
  headcount: number | undefined;
  replyRate: number | undefined;
  constraints: ListingConstraints;
}

/** What the engine understands of a listing; everything that the scoring asks is here, the text is not. */
export interface Understanding extends ListingFacts {
  vector: ListingVector;
}
