import type { Translation } from '../translation.ts';
import type { synonym as zh } from '../zh-CN/synonym.ts';

export const synonym: Translation<typeof zh> = {
  title: 'Synonyms',
  description: 'Search takes the words of one group for the same. A change counts at once.',
  add: 'Add a group',
  addSubmit: 'Add',
  change: 'Change',
  changeSubmit: 'Save',
  remove: 'Remove this group',
  search: 'Find a word',
  total: 'Groups: {{n}} of {{total}}',
  empty: 'No group holds this word',
  emptyText: 'Try another word, or add a group.',
  terms: 'Words',
  termsHint: 'Separated by commas or line breaks, at least two.',
  missing: 'Please give at least two words.',
};
