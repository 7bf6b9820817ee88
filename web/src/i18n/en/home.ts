import type { Translation } from '../translation.ts';
import type { home as zh } from '../zh-CN/home.ts';

export const home: Translation<typeof zh> = {
  title: '{{city}} industry–education platform: people, partners, technology',
  description:
    'What enterprises, schools, parks and institutes in {{city}} seek and offer: people, cooperation, technology, training. Searching and reading need no sign-in.',
  heading: 'Where industry and education in {{city}} find each other',
  lead: 'Who is needed, what schools can do, who can solve a technical problem: one search, and suggestions that give their reasons.',
  examples: 'Try:',
  doors: 'Start from what you need',
  doorTalent: 'Find people',
  doorTalentText: 'Enterprises find graduates, interns and skilled workers; students find positions.',
  doorTalentSupply: 'People available',
  doorTalentDemand: 'Positions open',
  doorCooperation: 'Find partners',
  doorCooperationText:
    'Order classes, apprenticeships, joint bases and colleges, training, and shared equipment.',
  doorCooperationDemand: 'Partners wanted',
  doorCooperationSupply: 'Partners on offer',
  doorTraining: 'Training',
  doorResource: 'Shared resources',
  doorTechnology: 'Find technology and projects',
  doorTechnologyText: 'Research results, testing and advice, and technical problems with a reward.',
  doorResearch: 'Research',
  doorService: 'Technical service',
  doorChallenge: 'Open challenges',
  outcomes: 'What came of it',
  outcomesText:
    'What organisations have lately achieved through this platform. Organisations and places only, no people.',
  outcomesNone:
    'Nothing yet. When two organisations report a contract, cooperation or hiring, they and the place are listed here, no people.',
  outcomesFailed: 'The outcomes cannot be read just now; everything else is complete.',
  outcomeAnd: ' and ',
  newest: 'Recently published',
  newestDemand: 'Recently sought',
  newestSupply: 'Recently offered',
  allDemand: 'All that is sought',
  allSupply: 'All that is offered',
  nothingDemand: 'Nothing is sought yet. What organisations publish in their workbench appears here at once.',
  nothingSupply:
    'Nothing is offered yet. What organisations publish in their workbench appears here at once.',
  districts: 'Supply and demand by district',
  districtsText: 'Number of open listings. Choose a district to see them.',
  districtLink: '{{name}}: {{demand}} seeking, {{supply}} offering',
  districtTable: 'Show the table',
  districtCaption: 'Open listings by district',
  district: 'District',
  total: 'Total',
  source: 'Source: published and unexpired listings of this platform, {{day}}.',
  how: 'How it works',
  howFind: 'Search by occupation, programme, skill or organisation; pinyin and typing errors are understood.',
  howReason: 'Compare: every suggestion gives its reasons, and what speaks against it.',
  howPublish:
    'Publish: organisations sign in, write what they seek or offer, see who fits while writing, and say how it ended.',
};
