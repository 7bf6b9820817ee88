import { expect, it } from 'vitest';
import { inLocale } from './in-locale.ts';
import type { PolicyData } from './load-policies.ts';

it('says it in English where the pack does, and leaves the rest', () => {
  const clause = { id: 'c', label: '一、', heading: '目标', en: 'Goals' };
  const read = {
    policy: { clauses: [clause, { id: 'd', label: '二、', heading: '任务' }] },
    tasks: [{ id: 't', statement: '建设基地', en: 'Build bases' }],
    rules: [{ id: 'r', statement: '不少于三个' }],
    targets: [{ id: 'r', statement: '三个', en: 'Three' }],
  } as unknown as PolicyData;
  const { policy, tasks, rules, targets } = inLocale(read, 'en');
  expect(targets.map(({ statement }) => statement)).toEqual(['Three']);
  expect(policy.clauses.map(({ heading }) => heading)).toEqual(['Goals', '任务']);
  expect([...tasks, ...rules].map(({ statement }) => statement)).toEqual(['Build bases', '不少于三个']);
  expect(inLocale(read, 'zh-CN').policy.clauses[0]?.heading).toBe('目标');
});
