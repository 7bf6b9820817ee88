import type { ListingKind, RankingListing } from '@rongqiao/contracts';
import { LISTING_KINDS } from '@rongqiao/contracts';
import { type Segmenter, STOP_WORDS } from '@rongqiao/text';
import type { Knowledge } from '../knowledge.ts';
import type { KeySpace } from './key-space.ts';
import { readLevelField, readRequiredLevel } from './levels.ts';
import type { ConceptLexicon, LinkedConcept } from './lexicon.ts';
import { LED, NEAR, type Origin, SAID, VectorBuilder } from './listing-vector.ts';
import { neutralText } from './neutral-text.ts';
import { deniedStretches, isUrgent, readRegionStatement } from './statements.ts';
import type { Understanding } from './understanding.ts';

/** Weights of the places where a thing is said, and of what follows from it. */
const SAID_IN = { title: 1, field: 1, opening: 0.8, rest: 0.5 } as const;
/** A family counts this share of its member: 焊接 and 钣金 are neighbours, not the same. */
const FAMILY_SHARE = 0.35;
const LED_SHARE = { occupation: 0.8, skill: 0.3, industry: 0.5 } as const;
/** The opening of a body, in characters: what comes later tells circumstances. */
const OPENING = 70;
const SCHOOLS = /school|college|university|training_provider/u;
const MUST_HOLD = /必须|必需|须|要求持|持证|要有|凭/u;
const NICE_TO_HOLD = /优先|加分|更好|可先|没有也/u;

export interface UnderstandingTools {
  knowledge: Knowledge;
  lexicon: ConceptLexicon;
  keys: KeySpace;
  segmenter: Segmenter;
}

/** Reads a listing: links its words to the knowledge and takes down what it requires. */
export function understand(listing: RankingListing, tools: UnderstandingTools): Understanding {
  const vector = new VectorBuilder();
  const denied = new Set<number>();
  const requiredCertificates = new Set<number>();
  const title = neutralText(listing.title);
  const body = neutralText(listing.body);
  const parts: { text: string; weight: number; times: number }[] = [
    { text: title, weight: SAID_IN.title, times: 2 },
    { text: body.slice(0, OPENING), weight: SAID_IN.opening, times: 1 },
    { text: body.slice(OPENING), weight: SAID_IN.rest, times: 0.7 },
  ];
  for (const { text, weight, times } of parts) {
    readText(text, weight, { vector, denied, requiredCertificates }, tools);
    countWords(text, times, vector, tools);
  }
  for (const field of ['occupations', 'programmes', 'skills'] as const) {
    for (const value of listing[field] ?? []) readField(field, value, vector, tools);
  }
  readIndustry(listing, vector, tools);
  const find = (name: string) => tools.knowledge.findPlaces(name);
  const required = readRequiredLevel(body);
  return {
    id: listing.id,
    kind: readKind(listing.kind),
    direction: listing.direction,
    deadline: listing.deadline,
    publishedOn: listing.publishedOn,
    organisation: listing.organisation.name,
    vector: vector.build(),
    denied: [...denied],
    requiredCertificates: [...requiredCertificates],
    level: readLevelField(listing.level) ?? (required === null ? null : { lowest: required, highest: 5 }),
    places: find(listing.region),
    region: readRegionStatement(body, find),
    urgent: isUrgent(`${title} ${body}`),
    headcount: listing.headcount,
    replyRate: listing.replyRate,
    constraints: listing.constraints ?? {},
  };
}

/** Kinds that the contracts do not know are taken for a technical service, the widest of them. */
function readKind(kind: string): ListingKind {
  return LISTING_KINDS.find((known) => known === kind) ?? 'service';
}

interface Findings {
  vector: VectorBuilder;
  denied: Set<number>;
  requiredCertificates: Set<number>;
}

function readText(text: string, weight: number, findings: Findings, tools: UnderstandingTools): void {
  const stretches = deniedStretches(text);
  for (const { start, end, linked } of tools.lexicon.find(text)) {
    if (stretches.some(([from, to]) => start >= from && end <= to)) {
      const { kind } = linked.concept;
      if (kind === 'occupation' || kind === 'programme') findings.denied.add(linked.key);
      continue;
    }
    // An industry is what an organisation is in, not what a text happens to mention.
    if (linked.concept.kind === 'industry') continue;
    enter(linked, weight, SAID, findings.vector);
    if (linked.concept.kind !== 'certificate') continue;
    const clause = text.slice(Math.max(0, start - 6), end + 6);
    if (MUST_HOLD.test(clause) && !NICE_TO_HOLD.test(clause)) findings.requiredCertificates.add(linked.key);
  }
}

/** Enters a concept with its families, what it leads to, and what is near to it. */
function enter(linked: LinkedConcept, weight: number, origin: Origin, vector: VectorBuilder): void {
  vector.add(linked.key, weight, origin);
  for (const family of linked.families) vector.add(family, weight * FAMILY_SHARE, NEAR);
  for (const { key, likeness } of linked.alike) vector.add(key, weight * likeness * 0.5, NEAR);
  if (origin !== SAID) return;
  for (const { to, confidence } of linked.leads) {
    const kind = to.concept.kind;
    const share = kind === 'occupation' || kind === 'skill' || kind === 'industry' ? LED_SHARE[kind] : 0;
    if (kind === 'occupation') enter(to, weight * confidence * share, LED, vector);
    else vector.add(to.key, weight * confidence * share, LED);
  }
}

function readField(
  field: 'occupations' | 'programmes' | 'skills',
  value: string,
  vector: VectorBuilder,
  tools: UnderstandingTools,
): void {
  const text = neutralText(value);
  const kinds = field === 'skills' ? ['skill', 'certificate'] : [field.slice(0, -1)];
  const matches = tools.lexicon.find(text);
  for (const { linked } of matches) enter(linked, SAID_IN.field, SAID, vector);
  const known = matches.some(({ linked }) => kinds.includes(linked.concept.kind));
  const channel = field === 'skills' ? 'skill' : field === 'occupations' ? 'occupation' : 'programme';
  if (!known) vector.add(tools.keys.intern(channel, `own ${text}`, value), SAID_IN.field, SAID);
  countWords(text, 1, vector, tools);
}

/** A school's own industry is education; what it offers is told by its programmes instead. */
function readIndustry(listing: RankingListing, vector: VectorBuilder, tools: UnderstandingTools): void {
  if (!listing.industry || SCHOOLS.test(listing.organisation.type)) return;
  const text = neutralText(listing.industry);
  for (const { linked } of tools.lexicon.find(text)) {
    const kind = linked.concept.kind;
    if (kind === 'industry') enter(linked, SAID_IN.field, SAID, vector);
    if (kind === 'topic') enter(linked, SAID_IN.rest, SAID, vector);
  }
  countWords(text, 0.5, vector, tools);
}

function countWords(text: string, times: number, vector: VectorBuilder, tools: UnderstandingTools): void {
  for (const word of tools.segmenter.cut(text)) {
    const term = word.trim();
    if (term.length < 2 || STOP_WORDS.has(term) || /^[\d.%]+$/u.test(term)) continue;
    vector.count(tools.keys.intern('text', term, term), times);
  }
}
