import { pinyin } from 'pinyin-pro';

/** Toneless syllables of a Chinese word in lower case, ü as v; readings chosen by the word (校准 -> jiao zhun). */
export function syllablesOf(word: string): string[] {
  return pinyin(word, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' });
}

/**
 * Folds what is commonly mixed up when typing or speaking: zh/z, ch/c, sh/s, -ng/-n, n-/l-, h-/f-, and lv/lu. Two spellings
 * with the same folded form are near-homophones.
 */
function fuzzySyllable(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/^h/, 'f')
    .replace(/ng$/, 'n')
    .replace('v', 'u');
}

/** Keys under which a Chinese word is found by its sound. */
interface SoundKeys {
  /** Syllables joined: `jiliangjiaozhun`. */
  full: string;
  /** First letters: `jljz`. */
  initials: string;
  /** Folded syllables joined by a blank: `ji lian jiao zun`. */
  fuzzy: string;
}

/** Sound keys of a word. */
export function soundKeys(word: string): SoundKeys {
  const syllables = syllablesOf(word);
  return {
    full: syllables.join(''),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
    fuzzy: fuzzyKey(syllables),
  };
}

/** Near-homophone key of a list of syllables. */
export function fuzzyKey(syllables: readonly string[]): string {
  return syllables.map(fuzzySyllable).join(' ');
}
