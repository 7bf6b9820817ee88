import { isOneEditApart } from '@rongqiao/text';
import type { PlanContext } from './plan-context.ts';
import { readInitials } from './read-initials.ts';
import { readPinyin } from './read-pinyin.ts';
import type { Reading } from './reading.ts';

/** How letters were understood. */
export interface LatinReading {
  parts: Reading[][];
  kind: 'literal' | 'pinyin' | 'typing';
}

/**
 * Reads words of letters that stand side by side. Words that occur in the texts or in the synonym table are taken as they are
 * (PLC, Java); the rest is read as pinyin over the blanks (`yanglao huliyuan`), as initials, or as a misspelt word.
 */
export function readLatin(words: readonly string[], context: PlanContext): LatinReading[] {
  const readings: LatinReading[] = [];
  let unknown: string[] = [];
  const flush = () => {
    if (unknown.length > 0) readings.push(...readUnknown(unknown, context));
    unknown = [];
  };
  for (const word of words) {
    if (!isKnown(word, context)) {
      unknown.push(word);
      continue;
    }
    flush();
    readings.push({ parts: [[{ text: word, confidence: 1 }]], kind: 'literal' });
  }
  flush();
  return readings;
}

function isKnown(word: string, context: PlanContext): boolean {
  if (/^\d+$/.test(word) || context.synonyms.has(word)) return true;
  return context.vocabulary.frequencyOf(word) > 0;
}

function readUnknown(words: readonly string[], context: PlanContext): LatinReading[] {
  const joined = readPinyin(words.join(''), context);
  if (joined !== undefined) return [{ parts: joined, kind: 'pinyin' }];
  return words.map((word) => readWord(word, context));
}

function readWord(word: string, context: PlanContext): LatinReading {
  const pinyin = readPinyin(word, context) ?? readInitials(word, context);
  if (pinyin !== undefined) return { parts: pinyin, kind: 'pinyin' };
  const spelt = spellings(word, context);
  if (spelt.length > 0) return { parts: [spelt], kind: 'typing' };
  return { parts: [[{ text: word, confidence: 1 }]], kind: 'literal' };
}

/** Words of letters that begin with the word or differ by one letter. */
function spellings(word: string, context: PlanContext): Reading[] {
  if (word.length < 3) return [];
  const found: { text: string; frequency: number }[] = [];
  for (const text of context.vocabulary.latinTerms()) {
    const frequency = context.vocabulary.frequencyOf(text);
    if (frequency === 0) continue;
    if (text.startsWith(word) || (word.length > 3 && isOneEditApart(word, text))) {
      found.push({ text, frequency });
    }
  }
  found.sort((a, b) => b.frequency - a.frequency || (a.text < b.text ? -1 : 1));
  return found.slice(0, 4).map(({ text }, i) => ({ text, confidence: 0.9 - i * 0.1 }));
}
