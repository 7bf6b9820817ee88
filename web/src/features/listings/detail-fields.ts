import type { ListingKind } from '@rongqiao/contracts';
import type { Messages } from '../../i18n/i18n.ts';

/** How a field of a listing's details is shown and typed. */
export type DetailField = { name: keyof Messages['listing']['field'] } & (
  | { type: 'money' | 'day' | 'text' | 'longText' | 'yesNo' | 'tags' }
  | { type: 'count'; unit: keyof Messages['listing']['unit']; max: number; min?: number }
  | { type: 'choice'; choices: readonly string[] }
);

/** The details of each kind in the order in which they are read. A test compares them with the contract. */
export const DETAIL_FIELDS: Record<ListingKind, readonly DetailField[]> = {
  talent: [
    {
      name: 'employment',
      type: 'choice',
      choices: ['full_time', 'part_time', 'internship', 'apprenticeship', 'order_class'],
    },
    { name: 'payMinFen', type: 'money' },
    { name: 'payMaxFen', type: 'money' },
    { name: 'payPeriod', type: 'choice', choices: ['hour', 'day', 'month', 'year'] },
    { name: 'payMonths', type: 'count', unit: 'months', min: 12, max: 24 },
    { name: 'experienceYears', type: 'count', unit: 'years', min: 0, max: 50 },
    { name: 'startsOn', type: 'day' },
    { name: 'certificates', type: 'tags' },
    { name: 'accommodation', type: 'yesNo' },
  ],
  cooperation: [
    {
      name: 'mode',
      type: 'choice',
      choices: [
        'order_class',
        'apprenticeship',
        'joint_programme',
        'industry_college',
        'training_base',
        'curriculum',
        'teacher_practice',
        'expert_exchange',
        'other',
      ],
    },
    { name: 'termMonths', type: 'count', unit: 'months', max: 240 },
    { name: 'studentsPerYear', type: 'count', unit: 'peoplePerYear', max: 100_000 },
    { name: 'investmentFen', type: 'money' },
    { name: 'contribution', type: 'longText' },
  ],
  research: [
    { name: 'field', type: 'text' },
    { name: 'readiness', type: 'count', unit: 'readiness', max: 9 },
    { name: 'budgetFen', type: 'money' },
    {
      name: 'intellectualProperty',
      type: 'choice',
      choices: ['patent', 'software', 'know_how', 'none', 'negotiable'],
    },
    {
      name: 'transfer',
      type: 'choice',
      choices: ['licence', 'assignment', 'joint_development', 'commissioned', 'negotiable'],
    },
  ],
  service: [
    {
      name: 'serviceType',
      type: 'choice',
      choices: [
        'testing',
        'certification',
        'consulting',
        'maintenance',
        'design',
        'digital',
        'finance_tax_legal',
        'other',
      ],
    },
    { name: 'priceFen', type: 'money' },
    { name: 'priceUnit', type: 'text' },
    { name: 'qualification', type: 'text' },
  ],
  training: [
    { name: 'mode', type: 'choice', choices: ['on_site', 'at_enterprise', 'online', 'mixed'] },
    { name: 'startsOn', type: 'day' },
    { name: 'hours', type: 'count', unit: 'hours', max: 5_000 },
    { name: 'seats', type: 'count', unit: 'people', max: 100_000 },
    { name: 'feeFen', type: 'money' },
    { name: 'certificate', type: 'text' },
  ],
  resource: [
    {
      name: 'resourceType',
      type: 'choice',
      choices: ['training_base', 'equipment', 'laboratory', 'venue', 'course', 'software', 'other'],
    },
    { name: 'capacity', type: 'count', unit: 'people', max: 100_000 },
    { name: 'areaSquareMetres', type: 'count', unit: 'squareMetres', max: 10_000_000 },
    { name: 'priceFen', type: 'money' },
    { name: 'priceUnit', type: 'text' },
    { name: 'openHours', type: 'text' },
  ],
  challenge: [
    { name: 'rewardFen', type: 'money' },
    { name: 'bidsCloseOn', type: 'day' },
    { name: 'problem', type: 'longText' },
    { name: 'acceptance', type: 'longText' },
  ],
};
