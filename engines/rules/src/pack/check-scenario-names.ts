import type { Report } from './check-references.ts';
import type { Pack } from './schema.ts';

/** Whether scenarios give facts and assume answers that exist: a mistyped name would silently be "missing". */
export function checkScenarioNames(data: Pack, report: Report): void {
  const { scenarios, facts, metrics, rules, questions } = data;
  const known = new Set(facts.flatMap(({ name, code }) => [name, code]));
  scenarios.forEach((scenario, i) => {
    const rule = rules.find(({ id }) => id === scenario.rule);
    const metric = rule?.kind === 'target' ? metrics.find(({ id }) => id === rule.metric) : undefined;
    for (const name of Object.keys(scenario.facts)) {
      if (known.has(name) || name === metric?.id || name === metric?.name) continue;
      report(
        ['scenarios', i, 'facts', name],
        `没有名为“${name}”的事实${metric ? `；指标的名称是“${metric.name}”` : ''}`,
        `there is no fact called "${name}"${metric ? `; the metric is called "${metric.name}"` : ''}`,
      );
    }
    for (const [question, answer] of Object.entries(scenario.assume)) {
      if (questions.some(({ id, answers }) => id === question && answers.some((one) => one.id === answer)))
        continue;
      report(
        ['scenarios', i, 'assume', question],
        `没有问题 ${question} 或它的答案 ${answer}`,
        `there is no question ${question} with an answer ${answer}`,
      );
    }
  });
}
