import { ListingDraft } from '@rongqiao/contracts';
import type { TFunction } from 'i18next';
import type { Messages } from '../../i18n/i18n.ts';
import { type EditorValues, toDraft } from './editor-values.ts';

/** What is wrong with which field; `field` is its name in the form (`title`, `details.payMaxFen`). */
export interface FieldProblem {
  field: string;
  message: string;
}

/** Checks the form with the contract's own schema. Nothing returned means that it can be sent. */
export function findProblems(values: EditorValues, t: TFunction): FieldProblem[] {
  const result = ListingDraft.safeParse(toDraft(values));
  const problems = result.success ? [] : result.error.issues.map((issue) => describe(issue, t));
  const { payMinFen, payMaxFen } = values.details;
  if (typeof payMinFen === 'number' && typeof payMaxFen === 'number' && payMaxFen < payMinFen) {
    problems.push({ field: 'details.payMaxFen', message: t('editor.problem.payOrder') });
  }
  return problems.filter(({ field }, at) => problems.findIndex((other) => other.field === field) === at);
}

type Issue = Extract<
  ReturnType<typeof ListingDraft.safeParse>,
  { success: false }
>['error']['issues'][number];

function describe(issue: Issue, t: TFunction): FieldProblem {
  const [head = '', next] = issue.path;
  const field = head === 'details' ? `details.${String(next)}` : String(head);
  const named = { field: fieldLabel(field, t) };
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return { field, message: t('editor.problem.missing', named) };
  }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return { field, message: t('editor.problem.tooLong', { ...named, max: Number(issue.maximum) }) };
  }
  if (issue.code === 'too_big' && issue.origin === 'array') {
    return { field, message: t('editor.problem.tooMany', { ...named, max: Number(issue.maximum) }) };
  }
  const missing = field === 'regionCode' || issue.code === 'invalid_type';
  return { field, message: t(missing ? 'editor.problem.missing' : 'editor.problem.invalid', named) };
}

const LABELS = {
  title: 'editor.formTitle',
  body: 'editor.body',
  regionCode: 'editor.region',
  industryCode: 'editor.industry',
  occupations: 'editor.occupations',
  programmes: 'editor.programmes',
  skills: 'editor.skills',
  level: 'editor.level',
  headcount: 'editor.headcount',
  deadline: 'editor.deadline',
  attachments: 'listing.attachments',
} as const;

function fieldLabel(field: string, t: TFunction): string {
  if (field.startsWith('details.')) {
    return t(`listing.field.${field.slice('details.'.length) as keyof Messages['listing']['field']}`);
  }
  return field in LABELS ? t(LABELS[field as keyof typeof LABELS]) : field;
}
