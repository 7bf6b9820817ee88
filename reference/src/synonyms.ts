export { RELATED_WORDS } from './synonyms/related.ts';
export { SYNONYMS } from './synonyms/synonyms.ts';
