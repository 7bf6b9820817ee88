/** What a word can stand for. */
export type ConceptKind = 'occupation' | 'programme' | 'skill' | 'certificate' | 'topic' | 'industry';

/** An entry of the code tables, as the engine needs it. */
export interface Concept {
  /** Unique over all kinds, for example `occupation:焊工`. */
  id: string;
  kind: ConceptKind;
  /** As a person reads it in a reason. */
  name: string;
  /** Words that speak of it in a text; folded by the engine. */
  words: readonly string[];
  /** Names of groups (专业类, 技能族) whose members are near to each other. */
  families: readonly string[];
}

/** One concept leads to another: programme → occupation, occupation → skill, occupation → industry. */
export interface ConceptLink {
  from: string;
  to: string;
  /** Between 0 and 1. */
  confidence: number;
}

/** A place: the region itself and the city and province it lies in. */
export interface Place {
  code: string;
  name: string;
  /** Code of the city; absent for a province. */
  city?: string;
  cityName?: string;
  provinceName?: string;
}

/** Everything the engine knows of the world; assembled outside from the code tables and passed in. */
export interface Knowledge {
  concepts: readonly Concept[];
  links: readonly ConceptLink[];
  /** Words of the trades that the segmenter's own dictionary lacks. */
  dictionary?: readonly string[];
  /** Places of that name, with or without 市, 区, 县. */
  findPlaces(name: string): readonly Place[];
  /** Kilometres between two places, null where it is not known. */
  distanceKm(a: Place, b: Place): number | null;
}
