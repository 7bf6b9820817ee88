import type { Translation } from '../translation.ts';
import type { recommendation as zh } from '../zh-CN/recommendation.ts';

export const recommendation: Translation<typeof zh> = {
  notForMe: 'Not for me',
  why: 'Why? Choose a reason, and it is not recommended to you any more. Its owner sees totals from three people on, never who.',
  reasons: {
    wrong_place: 'Wrong place',
    wrong_level: 'Wrong level',
    pay: 'Pay does not suit',
    in_contact: 'Already in contact',
    other_field: 'Not our field',
    other: 'Another reason',
  },
  gone: '“{{title}}” is not recommended to you any more',
  undo: 'Undo',
  askPlace: 'Should recommendations keep to what is near?',
  askLevel: 'Should recommendations keep to levels that fit?',
  reach: { everywhere: 'From everywhere', city: 'My city only', district: 'My district only' },
  reachLabel: 'Recommend from',
  fittingLevel: 'Only where the level fits',
  save: 'Save',
  saved: 'Saved. Recommendations follow at once.',
  title: 'What is recommended',
  description: 'From how far, what fits, and what you said does not suit.',
  dismissed: 'What did not suit',
  dismissedNone:
    'Nothing yet. Choose “Not for me” below a recommendation; it is listed here and can be undone.',
  counts: 'Why it did not suit',
  countsText: 'People who said “not for me”. Never who, and no reason of fewer than {{n}} people.',
  count: '{{reason}}: {{n}}',
  turn: {
    less_shown: 'Fits as well as others; its organisation was shown less lately and comes first.',
    other_organisation: 'Two of one organisation stand above; another that fits nearly as well has its turn.',
  },
};
