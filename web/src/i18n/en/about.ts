import type { Translation } from '../translation.ts';
import type { about as zh } from '../zh-CN/about.ts';

export const about: Translation<typeof zh> = {
  aboutTitle: 'About this platform',
  aboutDescription:
    'What the industry–education platform of {{city}} is for, and where its information comes from.',
  aboutWhat:
    'Rongqiao lets the enterprises, schools, parks and institutes of a city say in one place what they need and what they can offer: people, cooperation, research, technical service, training, shared resources and open challenges.',
  aboutSource:
    'Organisations publish the listings themselves. The platform suggests counterparts by occupation, programme, skill, place, level and time, and gives the reasons of each suggestion.',
  aboutEnd:
    'Every listing ends: the organisation says how, or its closing date passes. The outcome stays on its page for all to see.',
  aboutOpen: 'The program is open under the Apache-2.0 licence.',
  helpTitle: 'Help',
  helpDescription: 'How to find, read and publish listings.',
  helpSearch: 'How to search',
  helpSearchText:
    'Type an occupation, a programme, a skill or the name of an organisation. Pinyin, its initials and typing errors are understood; a line above the results says what the words were read as.',
  helpFilter: 'How to narrow down',
  helpFilterText:
    'The filters beside the results are links; the figure says how many remain. Chosen filters stand above the results and are removed with one click.',
  helpReasons: 'How to read the reasons',
  helpReasonsText:
    'The weightiest reason comes first. “Please note” marks what speaks against a pair; please settle it first.',
  helpPublish: 'How to publish',
  helpPublishText:
    'Sign in and write a listing in the workbench: kind and direction first, then its content. What you type is kept on this device; counterparts that fit are shown beside it.',
  helpDisplay: 'Larger type, no mouse',
  helpDisplayText:
    'The top of each page switches to care mode: larger type and stronger contrast. Everything works by keyboard: Tab moves, Enter opens.',
  accessibilityTitle: 'Accessibility statement',
  accessibilityDescription: 'Goals, measures and contact for accessibility.',
  accessibilityGoal: 'Goal: WCAG 2.2 level AA and GB/T 37668; in care mode text reaches AAA contrast.',
  accessibilityHow:
    'Measures: reading, searching, filtering, paging and display settings need no scripts; everything works by keyboard; colour never speaks alone; settings for reduced motion and more contrast are respected.',
  accessibilityTested:
    'Checks: each kind of page is checked automatically in Chinese, in English and in care mode with every change. Automatic checks do not replace people.',
  accessibilityLimit: 'Known limit: no full test with users of screen readers has been made yet.',
  accessibilityFeedback:
    'If something is difficult, please contact the department of this city that is in charge of industry–education integration.',
};
