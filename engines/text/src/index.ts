export { type FoldedText, fold, foldWithOffsets } from './fold.ts';
export { type Candidate, Lexicon } from './lexicon.ts';
export { isOneEditApart } from './one-edit.ts';
export { type soundKeys, syllablesOf } from './pinyin.ts';
export { splitPinyin } from './pinyin-syllables.ts';
export { LATIN, type Run, splitRuns } from './runs.ts';
export { createSegmenter, type Segmenter } from './segmenter.ts';
export { STOP_WORDS } from './stop-words.ts';
