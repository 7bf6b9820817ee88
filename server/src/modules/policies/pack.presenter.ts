import type { PolicyMetric, PolicyQuestion, PolicyRulePack, PolicySummary } from '@rongqiao/contracts';
import type { LoadedPack, Pack, PackRule } from '@rongqiao/rules';

/** What a pack says about its policy as a whole. */
export function presentPackHead({ data }: LoadedPack): NonNullable<PolicySummary['pack']> {
  return {
    place: data.pack.place.name,
    version: data.pack.version,
    kind: data.document.kind,
    openQuestions: data.questions.filter(({ decision }) => decision === null).length,
  };
}

/** What a pack says about one of its rules beyond the figure, or null for a rule that is not of the pack. */
export function presentPackRule({ data, rules }: LoadedPack, id: string): PolicyRulePack | null {
  const loaded = rules.get(id);
  if (loaded === undefined) return null;
  const { rule, applies, holds, amount, cap, conditions } = loaded;
  const said = 'conditions' in rule ? rule.conditions : [];
  const questions = data.questions.filter((question) => rule.questions.includes(question.id));
  const metric = rule.kind === 'target' && data.metrics.find((one) => one.id === rule.metric);
  return {
    rule: id,
    kind: rule.kind,
    subject: rule.subject,
    computable: [holds, amount, ...conditions].some((part) => part !== undefined),
    ...reasonOf(rule),
    draft: rule.kind === 'subsidy' && questions.some(({ decision }) => decision === null),
    conditions: conditions.map(({ id: condition, statement }) => ({
      ...{ id: condition, statement },
      ...inEnglish(said.find((one) => one.id === condition)),
    })),
    formulas: {
      ...(applies && { applies: applies.source }),
      ...(holds && { holds: holds.source }),
      ...(amount && { amount: amount.source }),
      ...(cap && { cap: cap.source }),
    },
    questions: questions.map(presentQuestion),
    ...(metric && { metric: presentMetric(metric) }),
  };
}

function reasonOf(rule: PackRule): Pick<PolicyRulePack, 'because' | 'becauseNote'> {
  if (rule.kind === 'condition') return { because: rule.because };
  if (!('notComputable' in rule) || rule.notComputable === undefined) return {};
  return { because: 'not-computable', becauseNote: rule.notComputable };
}

/** What a text leaves open, its possible answers, and the one that was given, by whom and why. */
export function presentQuestion({
  id,
  question,
  en,
  answers,
  decision,
}: Pack['questions'][number]): PolicyQuestion {
  const { by, on, basis } = decision ?? {};
  return {
    ...{ id, question, ...inEnglish({ en }) },
    answers: answers.map((one) => ({ id: one.id, statement: one.statement, ...inEnglish(one) })),
    decided: decision?.answer ?? null,
    ...(by !== undefined && on !== undefined && { decision: { by, on, ...(basis && { reason: basis }) } }),
  };
}

const inEnglish = (said: { en?: string | undefined } | undefined): { en?: string } =>
  said?.en === undefined ? {} : { en: said.en };

/** What counts towards a target, and where the figure comes from. */
function presentMetric({ id, name, counts, en, unit, source }: Pack['metrics'][number]): PolicyMetric {
  const note = source.kind === 'none' ? source.because : source.kind === 'reported' ? source.by : undefined;
  return {
    id,
    name,
    counts,
    ...(en && { en }),
    unit,
    source: source.kind,
    ...(note !== undefined && { sourceNote: note }),
  };
}
