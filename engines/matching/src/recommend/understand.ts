import type { ListingKind, RankingListing } from '@rongqiao/contracts';
import { LISTING_KINDS } from '@rongqiao/contracts';
import type { Segmenter } from '@rongqiao/text';
import type { Place } from '../knowledge.ts';
import { enterConcept } from './enter-concept.ts';
import type { FieldReader } from './field-reader.ts';
import type { KeySpace } from './key-space.ts';
import { readLevelField, readRequiredLevel } from './levels.ts';
import type { ConceptLexicon } from './lexicon.ts';
import { NAMED, type Origin, SAID, type VectorBuilder } from './listing-vector.ts';
import { neutralText } from './neutral-text.ts';
import { deniedStretches, readRegionStatement } from './statements.ts';
import { listWords } from './text-words.ts';
import type { Understanding } from './understanding.ts';

/** How much it counts where a thing is said, as a concept and as a word. */
const TITLE = { weight: 1, times: 2 } as const;
const OPENING = { weight: 0.8, times: 1 } as const;
const REST = { weight: 0.5, times: 0.7 } as const;
/** Length of a body's opening in characters: what comes later tells circumstances. */
const OPENING_LENGTH = 70;
const MUST_HOLD = /必须|必需|须|要求持|持证|要有|凭/u;
const NICE_TO_HOLD = /优先|加分|更好|可先|没有也/u;
const NONE: readonly never[] = [];

export interface UnderstandingTools {
  lexicon: ConceptLexicon;
  keys: KeySpace;
  segmenter: Segmenter;
  fields: FieldReader;
  /** Empty between two listings. */
  vector: VectorBuilder;
  findPlaces(name: string): readonly Place[];
}

/** Reads a listing: links its words to the knowledge and takes down what it requires. */
export function understand(listing: RankingListing, tools: UnderstandingTools): Understanding {
  const { vector, fields } = tools;
  const title = neutralText(listing.title);
  const body = neutralText(listing.body);
  const findings: Findings = { denied: new Set(), requiredCertificates: new Set() };
  readText(title, { origin: NAMED, at: () => TITLE }, findings, tools);
  readText(body, { origin: SAID, at: (start) => (start < OPENING_LENGTH ? OPENING : REST) }, findings, tools);
  for (const value of listing.occupations ?? NONE) fields.read('occupation', value, vector);
  for (const value of listing.programmes ?? NONE) fields.read('programme', value, vector);
  for (const value of listing.skills ?? NONE) fields.read('skill', value, vector);
  fields.readIndustry(listing, vector);
  const required = readRequiredLevel(body);
  return {
    id: listing.id,
    kind: readKind(listing.kind),
    direction: listing.direction,
    deadline: listing.deadline,
    publishedOn: listing.publishedOn,
    organisation: listing.organisation.name,
    vector: vector.build(),
    denied: findings.denied.size > 0 ? [...findings.denied] : NONE,
    requiredCertificates: findings.requiredCertificates.size > 0 ? [...findings.requiredCertificates] : NONE,
    level: readLevelField(listing.level) ?? (required === null ? null : { lowest: required, highest: 5 }),
    places: tools.findPlaces(listing.region),
    region: readRegionStatement(body, tools.findPlaces),
    headcount: listing.headcount,
    replyRate: listing.replyRate,
    constraints: listing.constraints ?? NOTHING,
  };
}

const NOTHING = {};

/** Kinds that the contracts do not know are taken for a technical service, the widest of them. */
function readKind(kind: string): ListingKind {
  return LISTING_KINDS.find((known) => known === kind) ?? 'service';
}

interface Findings {
  denied: Set<number>;
  requiredCertificates: Set<number>;
}

interface Counting {
  origin: Origin;
  /** How much a thing counts that stands there. */
  at(start: number): { weight: number; times: number };
}

function readText(
  text: string,
  { origin, at }: Counting,
  findings: Findings,
  tools: UnderstandingTools,
): void {
  const stretches = deniedStretches(text);
  for (const { start, end, linked } of tools.lexicon.find(text)) {
    const { kind } = linked.concept;
    if (stretches.some(([from, to]) => start >= from && end <= to)) {
      if (kind === 'occupation' || kind === 'programme') findings.denied.add(linked.key);
      continue;
    }
    // An industry is what an organisation is in, not what a text happens to mention.
    if (kind === 'industry') continue;
    enterConcept(linked, at(start).weight, origin, tools.vector);
    if (kind !== 'certificate') continue;
    const clause = text.slice(Math.max(0, start - 6), end + 6);
    if (MUST_HOLD.test(clause) && !NICE_TO_HOLD.test(clause)) findings.requiredCertificates.add(linked.key);
  }
  for (const { term, start } of listWords(text, tools.segmenter)) {
    tools.vector.count(tools.keys.intern('text', term, term), at(start).times);
  }
}
