import type { Judgement, JudgementStep, Saying } from './judgement.ts';

const PARTS: Record<JudgementStep['part'], Saying> = {
  applies: { zh: '适用对象', en: 'Applies' },
  holds: { zh: '要求', en: 'Requirement' },
  condition: { zh: '条件', en: 'Condition' },
  amount: { zh: '金额', en: 'Amount' },
  cap: { zh: '上限', en: 'Cap' },
};

/** A judgement's steps in sentences. */
export function inSentences(
  judged: Omit<Judgement, 'explanation'>,
  before: readonly Saying[],
  nameClause: (id: string) => string,
): Saying[] {
  return [
    ...before,
    ...judged.steps.map((step) => stepInWords(step, nameClause)),
    ...judged.open.map(openInWords),
    verdictInWords(judged),
  ];
}

function stepInWords(step: JudgementStep, nameClause: (id: string) => string): Saying {
  const name = PARTS[step.part];
  const what = step.statement ?? inSigns(step.formula);
  const facts = step.facts.map(({ name, value }) => ({
    zh: `${name}＝${value?.zh ?? '未提供'}`,
    en: `${name} = ${value?.en ?? 'not given'}`,
  }));
  const parameters = step.parameters.map(({ name, value, from, clause = '' }) => ({
    zh: `${name}＝${value?.zh ?? '未生效'}${from ? `（依据${nameClause(clause)}，自${from}起）` : ''}`,
    en: `${name} = ${value?.en ?? 'not in force'}${from ? ` (by ${nameClause(clause)}, from ${from})` : ''}`,
  }));
  const uses = [...facts, ...parameters];
  const zh = uses.map((use) => use.zh).join('，');
  const en = uses.map((use) => use.en).join(', ');
  return {
    zh: `${name.zh}“${what}”：${step.value?.zh ?? '无法判断'}${zh && `（${zh}）`}`,
    en: `${name.en} "${what}": ${step.value?.en ?? 'unknown'}${en && ` (${en})`}`,
  };
}

/** A formula with the signs people write. */
function inSigns(formula: string): string {
  return formula.replaceAll('>=', '≥').replaceAll('<=', '≤').replaceAll('!=', '≠').replaceAll('*', '×');
}

function openInWords({ question }: { question: string }): Saying {
  return {
    zh: `政策原文未明确：${question} 主管部门答复前不计算金额`,
    en: `The text leaves open: ${question} No amount is computed until an official decides`,
  };
}

function verdictInWords({ verdict, amountFen, missing }: Omit<Judgement, 'explanation'>): Saying {
  if (verdict === true && amountFen !== undefined) {
    const yuan = (amountFen / 100).toFixed(2).replace(/\.00$/, '');
    return { zh: `结论：符合，金额${yuan}元`, en: `Result: met, ${yuan} yuan` };
  }
  if (verdict === true) return { zh: '结论：符合', en: 'Result: met' };
  if (verdict === false) return { zh: '结论：不符合', en: 'Result: not met' };
  if (verdict === 'not-applicable') return { zh: '结论：不适用', en: 'Result: does not apply' };
  if (verdict === 'draft') return { zh: '结论：规则尚未定稿', en: 'Result: the rule is still a draft' };
  const names = missing.map(({ name }) => name);
  return names.length > 0
    ? {
        zh: `结论：无法判断，请补充${names.join('、')}`,
        en: `Result: unknown; please supply ${names.join(', ')}`,
      }
    : { zh: '结论：由人判断', en: 'Result: left to people' };
}
