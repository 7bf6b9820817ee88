import { type Alias, cellAliases, cellList, tableRows } from '../table.ts';
import { MATTER_TOPICS } from './tables/matters.ts';
import { MODE_TOPICS } from './tables/modes.ts';
import { OBJECT_TOPICS } from './tables/objects.ts';

/** `object`: what a matter is about; `matter`: what is to be done; `mode`: how the parties work together. */
export type TopicFacet = 'object' | 'matter' | 'mode';

/** A topic of technology, service or cooperation (主题), with the words that speak of it. */
export interface Topic {
  name: string;
  facet: TopicFacet;
  /** Topics of a family are near to each other. */
  family: string;
  aliases: Alias[];
  /** Industries that the family belongs to; empty for matters and modes. */
  industries: string[];
}

function read(facet: TopicFacet, text: string): Topic[] {
  let family = '';
  let industries: string[] = [];
  const topics: Topic[] = [];
  for (const [name = '', cell] of tableRows(text)) {
    if (name.startsWith('=')) {
      family = name.slice(1);
      industries = cellList(cell);
      continue;
    }
    topics.push({ name, facet, family, aliases: cellAliases(cell), industries });
  }
  return topics;
}

/** The lexicon of topics. A word may speak of several topics at once; here that is meant, so no mark is needed. */
export const TOPICS: readonly Topic[] = [
  ...read('object', OBJECT_TOPICS),
  ...read('matter', MATTER_TOPICS),
  ...read('mode', MODE_TOPICS),
];
