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
      if (rule?.kind === 'target') expect([id, figuresOf(rule)]).toEqual([id, value]);
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

  it('say it in words of their own: no twelve characters in a row are the document’s', () => {
    for (const [id, { pack, text }] of byDocument) {
      const original = han(text);
      const { clauses, tasks, rules } = pack.data;
      for (const { statement } of [...clauses, ...tasks, ...rules]) {
        const own = han(statement);
        for (let at = 0; at + 12 <= own.length; at++)
          expect([id, own.slice(at, at + 12), original.includes(own.slice(at, at + 12))]).toContain(false);
      }
    }
  });
});

/** A target's figure as the judged table writes it. */
function figuresOf({ value }: PackRule & { kind: 'target' }): string {
  return Array.isArray(value) ? value.join('..') : String(value);
}
