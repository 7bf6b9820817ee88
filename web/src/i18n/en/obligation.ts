import type { Translation } from '../translation.ts';
import type { obligation as zh } from '../zh-CN/obligation.ts';

export const obligation: Translation<typeof zh> = {
  title: 'Duties and benefits',
  description:
    'What policies in force ask of your organisation, what they offer, and which facts are missing.',
  link: 'Duties and benefits by policy',
  noOrganisation: 'You belong to no organisation yet',
  noOrganisationText: 'Once you do, what policies ask of it and offer it is listed here.',
  none: 'No rule concerns your organisation',
  noneText: 'No policy in force has a rule that can be judged from facts of your organisation.',
  kinds: { duty: 'duty', subsidy: 'subsidy', eligibility: 'recognition' },
  groups: {
    duty: 'What is asked of us',
    subsidy: 'Money we may have',
    eligibility: 'Recognition we qualify for',
  },
  verdicts: {
    duty: {
      true: 'fulfilled',
      false: 'not fulfilled',
      unknown: 'cannot be said yet',
      'not-applicable': 'does not apply',
      draft: 'left open',
    },
    other: {
      true: 'met',
      false: 'not met',
      unknown: 'cannot be said yet',
      'not-applicable': 'does not apply',
      draft: 'left open',
    },
  },
  amount: '{{amount}}',
  why: 'How it was judged',
  missing: 'Missing: {{facts}}',
  total: 'As things are, {{amount}} in all',
  totalText:
    'Of money for the same matter only the higher counts, never twice. This is a computation, not a payment; officials announce how to apply.',
  facts: 'Facts of the organisation',
  factsText:
    'Filled in once, used by every rule. Fill in what you know; an empty field does not count as none.',
  asOf: 'These facts are as of',
  evidence: 'Evidence (optional)',
  evidenceHint: 'A return, a register, a contract; where it can be looked up.',
  kept: '{{date}}, filled in by {{by}}',
  byPlatform: '{{date}}, from the registration',
  old: 'older than a year, please update',
  byOffice: 'filled in by {{by}}',
  notYet: 'not filled in yet',
  save: 'Save',
  saved: 'Saved. What is said above has been judged anew.',
  nothing: 'Nothing was changed. Please fill in or change something first.',
  manageTitle: 'Organisations and their duties',
  manageDescription:
    'Verified organisations of your region: whether each rule is fulfilled, and what is missing.',
  rule: 'Rule',
  organisations: 'Organisations',
  count: '{{n}}',
  choose: 'Show organisations',
  ofRule: 'Organisations: {{statement}}',
  all: 'all',
};
