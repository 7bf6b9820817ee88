import { readParameter } from './read-parameter.ts';
import type { Pack } from './schema.ts';

export type Report = (path: readonly PropertyKey[], zh: string, en: string) => void;

type Section = 'clauses' | 'tasks' | 'metrics' | 'rules' | 'questions';
const SECTIONS: readonly Section[] = ['clauses', 'tasks', 'metrics', 'rules', 'questions'];

/** Whether ids are unique, lead somewhere, and spans lie in the document. */
export function checkReferences(data: Pack, report: Report): void {
  const ids = new Map(SECTIONS.map((section) => [section, uniqueIds(data, section, report)]));
  const refer = (section: Section, id: string, path: readonly PropertyKey[]) => {
    if (ids.get(section)?.has(id)) return;
    report(
      path,
      `${section} 中没有编号 ${id}，请改正或补上`,
      `${section} has no ${id}; mend the id or add it`,
    );
  };
  const inside = ([, end]: readonly [number, number], path: readonly PropertyKey[]) => {
    if (end <= data.document.textLength) return;
    report(
      path,
      `位置超出原文（共 ${data.document.textLength} 字）`,
      `the span ends after the document (${data.document.textLength})`,
    );
  };
  data.clauses.forEach(({ parent, span }, i) => {
    inside(span, ['clauses', i, 'span']);
    if (parent !== null) refer('clauses', parent, ['clauses', i, 'parent']);
  });
  data.tasks.forEach(({ clause, span, targets }, i) => {
    inside(span, ['tasks', i, 'span']);
    refer('clauses', clause, ['tasks', i, 'clause']);
    targets.forEach((target, j) => {
      refer('rules', target, ['tasks', i, 'targets', j]);
    });
  });
  data.rules.forEach((rule, i) => {
    inside(rule.span, ['rules', i, 'span']);
    refer('clauses', rule.clause, ['rules', i, 'clause']);
    if (rule.kind === 'target') refer('metrics', rule.metric, ['rules', i, 'metric']);
    rule.questions.forEach((question, j) => {
      refer('questions', question, ['rules', i, 'questions', j]);
    });
    const duty = rule.kind === 'quota' || rule.kind === 'rate' || rule.kind === 'period';
    if (duty && (rule.holds === undefined) === (rule.notComputable === undefined))
      report(
        ['rules', i],
        '须有 holds（公式）或 notComputable（为何不能计算），二者取一',
        'needs either holds (a formula) or notComputable (why there is none)',
      );
  });
  data.parameters.forEach(({ values }, i) => {
    values.forEach(({ clause }, j) => {
      refer('clauses', clause, ['parameters', i, 'values', j, 'clause']);
    });
  });
  data.questions.forEach(({ clause, answers, decision }, i) => {
    refer('clauses', clause, ['questions', i, 'clause']);
    answers.forEach(({ sets }, j) => {
      for (const [name, value] of Object.entries(sets)) {
        const path = ['questions', i, 'answers', j, 'sets', name];
        const parameter = data.parameters.find((known) => known.name === name);
        if (parameter === undefined) report(path, `没有参数 ${name}`, `there is no parameter ${name}`);
        else if (readParameter(value, parameter.type) === null)
          report(path, `“${value}”不是${parameter.type}`, `"${value}" is no ${parameter.type}`);
      }
    });
    if (decision !== null && !answers.some(({ id }) => id === decision.answer))
      report(
        ['questions', i, 'decision', 'answer'],
        `没有答案 ${decision.answer}`,
        `there is no answer ${decision.answer}`,
      );
  });
  const supervised = [
    ...(data.supervision?.lights ?? []),
    ...(data.supervision?.reporting ? [data.supervision.reporting] : []),
  ];
  for (const { clause } of supervised) if (clause !== undefined) refer('clauses', clause, ['supervision']);
  data.scenarios.forEach(({ rule }, i) => {
    refer('rules', rule, ['scenarios', i, 'rule']);
  });
}

function uniqueIds(data: Pack, section: Section, report: Report): Set<string> {
  const ids = new Set<string>();
  data[section].forEach(({ id }, i) => {
    if (ids.has(id)) report([section, i, 'id'], `编号 ${id} 重复`, `the id ${id} is used twice`);
    ids.add(id);
  });
  return ids;
}
