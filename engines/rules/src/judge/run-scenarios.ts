import { compilePack, type LoadedPack } from '../pack/compile-pack.ts';
import type { Pack } from '../pack/schema.ts';
import { applyAnswers, decisionsOf } from './apply-answers.ts';
import { judgeRule } from './judge-rule.ts';
import type { Judgement } from './judgement.ts';

type Scenario = Pack['scenarios'][number];

/** A scenario that came out otherwise than it says. */
export interface FailedScenario {
  readonly index: number;
  readonly name: string;
  readonly rule: string;
  /** What differs, as `verdict: expected true, got unknown`. */
  readonly differences: readonly string[];
}

/** Runs the scenarios of a pack. */
export function runScenarios(pack: LoadedPack): { passed: number; failed: FailedScenario[] } {
  const failed = pack.data.scenarios.flatMap((scenario, index): FailedScenario[] => {
    const differences = compare(scenario, judgeScenario(pack, scenario));
    return differences.length === 0 ? [] : [{ index, name: scenario.name, rule: scenario.rule, differences }];
  });
  return { passed: pack.data.scenarios.length - failed.length, failed };
}

function judgeScenario(pack: LoadedPack, { rule, facts, on, assume }: Scenario): Judgement {
  return judgeRule(assumeAnswers(pack, assume), rule, { facts, on });
}

/** The pack as it would be with these answers to its open questions. */
export function assumeAnswers(pack: LoadedPack, answers: Readonly<Record<string, string>>): LoadedPack {
  if (Object.keys(answers).length === 0) return pack;
  const on = pack.data.pack.effectiveFrom;
  const decided = Object.entries(answers).map(([id, answer]) => [id, { answer, by: '假设', on }] as const);
  return decideQuestions(pack, Object.fromEntries(decided));
}

/** The pack with these decisions of officials in place of its own; `null` opens a question again. Names of questions are own properties. */
export function decideQuestions(
  pack: LoadedPack,
  decisions: Readonly<Record<string, Pack['questions'][number]['decision']>>,
): LoadedPack {
  const questions = pack.data.questions.map((question) =>
    Object.hasOwn(decisions, question.id)
      ? { ...question, decision: decisions[question.id] ?? null }
      : question,
  );
  const data = { ...pack.data, questions };
  return compilePack(applyAnswers(data, decisionsOf(data)), () => ({ file: '', line: 0 })).pack;
}

function compare({ expect }: Scenario, judged: Judgement): string[] {
  const differences: string[] = [];
  const check = (what: string, expected: unknown, got: unknown) => {
    const [a, b] = [JSON.stringify(expected), JSON.stringify(got)];
    if (a !== b) differences.push(`${what}: expected ${a}, got ${b ?? 'nothing'}`);
  };
  check('verdict', expect.verdict, judged.verdict);
  if (expect.amountFen !== undefined) check('amountFen', expect.amountFen, judged.amountFen);
  if (expect.missing !== undefined) {
    const names = judged.missing.map(({ name }) => name);
    check('missing', [...expect.missing].sort(), names.sort());
  }
  return differences;
}
