import type { Gap } from '../language/evaluation.ts';
import { Exact } from '../language/exact.ts';
import type { Facts } from '../language/facts.ts';
import type { Formula } from '../language/formula.ts';
import type { LoadedPack, LoadedRule } from '../pack/compile-pack.ts';
import type { PackRule } from '../pack/schema.ts';
import { type Answers, decisionsOf } from './apply-answers.ts';
import { explainFormula } from './explain-formula.ts';
import { inSentences } from './in-sentences.ts';
import { judgeTarget } from './judge-target.ts';
import type { Judgement, JudgementStep, MissingFact, Saying, Verdict } from './judgement.ts';
import { nameClause } from './name-clause.ts';
import { whyNotComputed } from './why-not-computed.ts';

/** A case to be judged. */
export interface Case {
  readonly facts: Facts;
  /** ISO day. */
  readonly on: string;
}

/** The rule of a pack about a case. Never throws for what the facts are; an unknown rule is a `RangeError`. */
export function judgeRule(pack: LoadedPack, ruleId: string, given: Case): Judgement {
  const loaded = pack.rules.get(ruleId);
  if (loaded === undefined) throw new RangeError(`the pack has no rule ${ruleId}`);
  const { rule } = loaded;
  const head = { rule: rule.id, clause: rule.clause, statement: rule.statement, on: given.on };
  const finish = (
    verdict: Verdict,
    { before = [], ...more }: Partial<Omit<Judgement, 'verdict'>> & { before?: readonly Saying[] } = {},
  ): Judgement => {
    const judged = { ...head, verdict, missing: [], open: [], steps: [], ...more };
    const naming = (clause: string) => nameClause(pack.data, clause);
    const says: Saying = {
      zh: `依据${naming(rule.clause)}：${rule.statement}`,
      en: `By ${naming(rule.clause)}: ${rule.en ?? rule.statement}`,
    };
    return { ...judged, explanation: inSentences(judged, [says, ...before], naming) };
  };
  const outside = outsideItsTime(pack, rule, given.on);
  if (outside) return finish('not-applicable', { before: [outside] });
  if (rule.kind === 'target') {
    const { verdict, before, missing } = judgeTarget(pack, rule, given);
    return finish(verdict, { before, missing });
  }
  const because = whyNotComputed(rule);
  if (because) return finish('unknown', { before: [because] });
  const open = openQuestions(pack, rule);
  const walk = new Walk(pack, given);
  const applies = loaded.applies ? walk.truth(loaded.applies, { part: 'applies' }) : true;
  if (applies === false) return finish('not-applicable', walk.result());
  const kept = walk.all(loaded);
  const verdict = applies === undefined ? undefined : kept;
  const money = rule.kind === 'subsidy';
  if (money && open.length > 0) return finish('draft', { ...walk.result(), open });
  if (verdict !== true || !money) return finish(verdict ?? 'unknown', walk.result());
  const amountFen = walk.amount(loaded);
  return finish(amountFen === undefined ? 'unknown' : true, {
    ...walk.result(),
    ...(amountFen !== undefined && { amountFen }),
  });
}

/** Walks through a rule's formulas and keeps what they used and lacked. */
class Walk {
  readonly #steps: JudgementStep[] = [];
  readonly #gaps: Gap[] = [];
  readonly #pack: LoadedPack;
  readonly #given: Case;

  constructor(pack: LoadedPack, given: Case) {
    this.#pack = pack;
    this.#given = given;
  }

  truth(formula: Formula, about: Pick<JudgementStep, 'part' | 'id' | 'statement'>): boolean | undefined {
    const value = this.#evaluate(formula, about);
    return typeof value === 'boolean' ? value : undefined;
  }

  /** Whether all that the rule asks holds; one thing that does not decides, whatever else is unknown. */
  all({ holds, conditions }: LoadedRule): boolean | undefined {
    const before = this.#gaps.length;
    const truths = holds ? [this.truth(holds, { part: 'holds' })] : [];
    for (const { id, statement, holds: formula } of conditions)
      truths.push(this.truth(formula, { part: 'condition', id, statement }));
    if (truths.includes(false)) this.#gaps.length = before;
    return truths.includes(false) ? false : truths.includes(undefined) ? undefined : true;
  }

  /** In fen, the smaller of amount and cap, halves up; undefined where it is unknown. */
  amount({ amount, cap }: LoadedRule): number | undefined {
    const due = amount && (this.#evaluate(amount, { part: 'amount' }) as Exact | undefined);
    const most = cap && (this.#evaluate(cap, { part: 'cap' }) as Exact | undefined);
    if (due === undefined || (cap && most === undefined)) return undefined;
    const paid = most !== undefined && most.compare(due) < 0 ? most : due;
    return toFen(paid);
  }

  result(): Pick<Judgement, 'steps' | 'missing'> {
    return { steps: this.#steps, missing: missingFacts(this.#pack, this.#gaps) };
  }

  #evaluate(formula: Formula, about: Pick<JudgementStep, 'part' | 'id' | 'statement'>) {
    const { names, units } = this.#pack;
    const { value, gaps, step } = explainFormula(formula, { ...this.#given, names, units });
    this.#steps.push({ ...about, ...step });
    this.#gaps.push(...gaps);
    return value;
  }
}

const HUNDRED = Exact.integer(100);
const HALF = Exact.of(1n, 2n) ?? Exact.ZERO;

/** Yuan in whole fen, halves up; undefined for less than nothing. */
function toFen(yuan: Exact): number | undefined {
  const fen = Number(yuan.times(HUNDRED)?.plus(HALF)?.floor());
  return Number.isSafeInteger(fen) && fen >= 0 ? fen : undefined;
}

function missingFacts(pack: LoadedPack, gaps: readonly Gap[]): MissingFact[] {
  const asked = new Map(pack.data.facts.map((fact) => [fact.name, fact]));
  const missing = new Map<string, MissingFact>();
  for (const gap of gaps) {
    if (gap.kind !== 'missing-fact' && gap.kind !== 'unreadable-fact') continue;
    const { name, code } = gap.fact;
    const { ask = '', suppliedBy = '' } = asked.get(name) ?? {};
    missing.set(name, { name, code, ask, suppliedBy, unreadable: gap.kind === 'unreadable-fact' });
  }
  return [...missing.values()];
}

/** Questions of the rule that nobody has answered. */
function openQuestions({ data }: LoadedPack, { questions }: PackRule): Judgement['open'] {
  const decided: Answers = decisionsOf(data);
  return data.questions
    .filter(({ id }) => questions.includes(id) && !Object.hasOwn(decided, id))
    .map(({ id, question }) => ({ id, question }));
}

function outsideItsTime({ data }: LoadedPack, rule: PackRule, on: string): Saying | null {
  const from = rule.from ?? data.pack.effectiveFrom;
  const until = rule.until ?? data.pack.effectiveUntil;
  if (on < from) return { zh: `本规则自${from}起施行`, en: `The rule holds from ${from}` };
  if (until && on > until) return { zh: `本规则施行至${until}`, en: `The rule held until ${until}` };
  return null;
}
