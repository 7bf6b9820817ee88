import type { Lexicon, Segmenter } from '@rongqiao/text';
import type { DocumentAnalyser } from './analyse-document.ts';
import type { SynonymTable } from './synonyms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a query is read against. */
export interface PlanContext {
  vocabulary: Vocabulary;
  lexicon: Lexicon;
  segmenter: Segmenter;
  analyser: DocumentAnalyser;
  synonyms: SynonymTable;
  /** Live documents. */
  documents: number;
  /** Names of places, short and long: 长治, 长治市. */
  isPlace: (word: string) => boolean;
}

/** Inverse document frequency (BM25), never below zero. */
export function inverseFrequency(frequency: number, documents: number): number {
  return Math.log(1 + Math.max(0, documents - frequency + 0.5) / (frequency + 0.5));
}
