import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { findUntested, type LoadedPack, type PackRule, runScenarios } from '@rongqiao/rules';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../platform/paths/index.ts';
import { listPackFolders, loadPackFolder } from './pack-folder.ts';

const packs = new Map<string, LoadedPack>();

beforeAll(async () => {
  for (const folder of await listPackFolders()) {
    const loaded = await loadPackFolder(folder);
    if (!loaded.ok) throw new Error(`${folder}: ${JSON.stringify(loaded.problems[0])}`);
    packs.set(basename(folder), loaded.pack);
  }
});

describe('the packs that come with the product', () => {
  it('are whole, and every rule that computes says what it says in all its scenarios', () => {
    expect(packs.size).toBeGreaterThanOrEqual(5);
    for (const [name, pack] of packs) {
      expect({ name, failed: runScenarios(pack).failed }).toEqual({ name, failed: [] });
      expect({ name, untested: findUntested(pack) }).toEqual({ name, untested: [] });
    }
  });

  it('call the same fact and the same metric by the same name, so that it is asked for once', () => {
    const known = new Map<string, string>();
    for (const { data } of packs.values()) {
      const facts = data.facts.flatMap((fact) => [fact.name, fact.code].map((key) => [`fact ${key}`, fact]));
      const metrics = data.metrics.map(({ source: _, ...metric }) => [`metric ${metric.id}`, metric]);
      for (const [key, meaning] of [...facts, ...metrics] as [string, object][]) {
        const said = JSON.stringify(meaning);
        expect([key, known.get(key) ?? said]).toEqual([key, said]);
        known.set(key, said);
      }
    }
  });

  it('say it in Chinese and English, each rule within its clause, each scenario by a name of its own', () => {
    for (const { data } of packs.values()) {
      const { clauses, tasks, rules, scenarios } = data;
      const unsaid = [...clauses, ...tasks, ...rules].filter(
        (one) => !one.en || /[\u4e00-\u9fff]/.test(one.en),
      );
      expect([data.pack.id, unsaid.map(({ id }) => id)]).toEqual([data.pack.id, []]);
      for (const { id, clause, span } of [...tasks, ...rules]) {
        const [from = 0, to = 0] = clauses.find((one) => one.id === clause)?.span ?? [];
        expect([id, from <= span[0] && span[1] <= to]).toEqual([id, true]);
      }
      const names = scenarios.map(({ rule, name }) => `${rule} ${name}`);
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    }
  });
});

const SHARED = resolve(ROOT, '..', 'shared');
const isThere = existsSync(join(SHARED, 'requirements', 'seed-rules.tsv'));
if (!isThere) console.warn(`the five documents are not in ${SHARED}: packs are not compared with them`);

/** Rows of a table of tab-separated values without quotes, by column. */
function readTable(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(join(SHARED, 'requirements', file), 'utf8')
    .trimEnd()
    .split('\n');
  const names = head.trim().split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [names[i] ?? '', cell])));
}

/** Chinese characters only. */
const han = (text: string) => text.replace(/[^\u4e00-\u9fff]/g, '');

describe.skipIf(!isThere)('the five packs beside their documents', () => {
  const byDocument = new Map<string, { pack: LoadedPack; text: string }>();

  beforeAll(() => {
    const files = readdirSync(join(SHARED, 'seeds')).filter((name) => name.endsWith('.txt'));
    for (const name of files) {
      const bytes = readFileSync(join(SHARED, 'seeds', name));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const pack = [...packs.values()].find(({ data }) => data.document.fileSha256 === sha256);
      if (pack) byDocument.set(name.slice(0, 3), { pack, text: bytes.toString('utf8') });
    }
  });

  it('hold each of the 134 rules at its place, with its figure where it has one', () => {
    const rows = readTable('seed-rules.tsv');
    expect(rows).toHaveLength(134);
    for (const { id = '', char_start, char_end, value = '' } of rows) {
      const rules = byDocument.get(id.slice(0, 3))?.pack.data.rules ?? [];
      const rule = rules.find((one) => one.id === id.slice(4));
      expect([id, rule?.span]).toEqual([id, [Number(char_start), Number(char_end)]]);
      if (rule && FIGURE.test(value)) expect([id, figuresOf(rule)]).toEqual([id, value]);
    }
  });

  it('hold each of the 110 tasks with its units', () => {
    const rows = readTable('seed-tasks.tsv');
    expect(rows).toHaveLength(110);
    for (const { task_id: id = '', units_list = '', lead_unit = '' } of rows) {
      const tasks = byDocument.get(id.slice(0, 3))?.pack.data.tasks ?? [];
      const units = tasks.find((one) => one.id === id.slice(4))?.units;
      expect([id, units?.map(({ name }) => name).join('|')]).toEqual([id, units_list]);
      const lead = units?.find(({ role }) => role === 'lead')?.name ?? '';
      expect([id, lead]).toEqual([id, lead_unit]);
    }
  });

  it('are written in words of their own: no twelve characters in a row are the document’s', () => {
    for (const [id, { pack, text }] of byDocument) {
      const judged = [...readTable('seed-rules.tsv'), ...readTable('seed-tasks.tsv')];
      const plain = judged.map(({ quote_simplified = '', task = '' }) => han(quote_simplified || task));
      const original = [han(text), ...plain].join('|');
      const { clauses, tasks, rules, questions, facts, metrics, scenarios } = pack.data;
      const said = [
        ...[...clauses, ...tasks, ...rules].map(({ statement }) => statement),
        ...[...tasks, ...rules].flatMap(({ note = '' }) => note),
        ...rules.flatMap((rule) =>
          ('conditions' in rule ? rule.conditions : []).map(({ statement }) => statement),
        ),
        ...questions.flatMap(({ question, answers }) => [
          question,
          ...answers.map(({ statement }) => statement),
        ]),
        ...facts.map(({ ask }) => ask),
        ...metrics.flatMap(({ name, counts }) => [name, counts]),
        ...scenarios.map(({ name }) => name),
      ];
      for (const sentence of said) {
        const own = han(sentence);
        for (let at = 0; at + 12 <= own.length; at++)
          expect([id, own.slice(at, at + 12), original.includes(own.slice(at, at + 12))]).toContain(false);
      }
    }
  });
});

/** What the judged table has as a figure; dates and words are none. */
const FIGURE = /^\d(?!\d{3}-)[\d.:%]*$/;

/** A rule's figure as the judged table writes it. */
function figuresOf(rule: PackRule): string {
  return 'value' in rule && rule.value !== undefined ? [rule.value].flat().join('..') : '';
}
