import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPolicyDocument } from './read-policy-document.ts';

const SAMPLES = resolve(process.env.POLICY_SAMPLES ?? '../shared');
const DEV = join(SAMPLES, 'data/policy-dev');
const LAWS = join(SAMPLES, 'data/policies');
const absent = (folder: string) => (existsSync(folder) ? '' : ` (skipped: ${folder} is not there)`);

type Figures = Record<
  'clauseF1' | 'parentAcc' | 'taskF1' | 'leadAcc' | 'ruleF1' | 'tupleAcc' | 'distractorHits',
  number
>;

const isScorer = (
  module: unknown,
): module is { score(gold: string, out: string): { per: Record<string, Figures>; micro: Figures } } =>
  typeof module === 'object' && module !== null && 'score' in module;

const textsIn = (folder: string) =>
  readdirSync(folder).filter((name) => name.endsWith('.txt') && !/SOURCE|gbk/.test(name));
const read = (folder: string, name: string) =>
  readPolicyDocument(readFileSync(join(folder, name)), { fileName: name });

async function scoreFolder(folder: string, gold: string) {
  const module: unknown = await import(pathToFileURL(join(DEV, 'score.mjs')).href);
  if (!isScorer(module)) throw new Error('no scorer');
  const out = mkdtempSync(join(tmpdir(), 'policy-test-'));
  for (const name of textsIn(folder))
    writeFileSync(join(out, name.replace('.txt', '.json')), JSON.stringify(await read(folder, name)));
  const score = module.score(join(DEV, gold), out);
  rmSync(out, { recursive: true });
  return score;
}

describe(`the judged documents${absent(DEV)}`, () => {
  it.skipIf(!existsSync(DEV))(
    'the six of every style: clauses 0.99, units 0.95, rules 0.95, whole tuples 0.90',
    async () => {
      const { micro } = await scoreFolder(DEV, 'gold');
      expect(micro.clauseF1).toBeGreaterThanOrEqual(0.99);
      expect(micro.parentAcc).toBeGreaterThanOrEqual(0.99);
      expect(micro.taskF1).toBeGreaterThanOrEqual(0.95);
      expect(micro.leadAcc).toBeGreaterThanOrEqual(0.95);
      expect(micro.ruleF1).toBeGreaterThanOrEqual(0.95);
      expect(micro.tupleAcc).toBeGreaterThanOrEqual(0.9);
      expect(micro.distractorHits).toBeLessThanOrEqual(2);
    },
  );

  it.skipIf(!existsSync(DEV))(
    'the five real reposts: clauses 0.97, units 0.97, rules 0.92, at most 2 distractors',
    async () => {
      const { micro, per } = await scoreFolder(join(SAMPLES, 'seeds'), 'gold-seeds');
      for (const figures of Object.values(per)) expect(figures.clauseF1).toBeGreaterThanOrEqual(0.97);
      expect(micro.taskF1).toBeGreaterThanOrEqual(0.97);
      expect(micro.ruleF1).toBeGreaterThanOrEqual(0.92);
      expect(micro.distractorHits).toBeLessThanOrEqual(2);
    },
  );

  it.skipIf(!existsSync(DEV))('say the same in docx, html and GBK as in plain text', async () => {
    for (const name of ['D01.docx', 'D02.docx', 'D05.docx', 'D03.html', 'D04.gbk.txt']) {
      const variant = await read(DEV, name);
      const text = await read(DEV, name.replace(/\..*$/, '.txt'));
      const facts = ({ rules, clauses, tasks }: typeof text) => ({
        rules: rules.map(({ type, op, value, unit, deadline }) => ({ type, op, value, unit, deadline })),
        labels: clauses.map(({ label, level }) => [label, level]),
        units: tasks.map((task) => task.units),
      });
      expect(facts(variant), name).toEqual(facts(text));
    }
  });
});

describe(`laws nobody annotated${absent(LAWS)}`, () => {
  it.skipIf(!existsSync(LAWS))('have every article found, in order and without a gap', async () => {
    for (const name of textsIn(LAWS)) {
      const { clauses } = await read(LAWS, name);
      const articles = clauses.filter((clause) => /^第.{1,6}条$/.test(clause.label));
      expect(new Set(articles.map((clause) => clause.label)).size, name).toBe(articles.length);
      expect(articles.length, name).toBeGreaterThan(15);
    }
  });
});
