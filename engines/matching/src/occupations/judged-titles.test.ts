import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { catalogueTree } from '@rongqiao/contracts';
import { EVERYDAY_TITLES } from '@rongqiao/reference';
import { describe, expect, it } from 'vitest';
import { groupOf } from './catalogue.ts';
import { OccupationCoder } from './coder.ts';
import { occupationsOfTree } from './read-catalogue.ts';

const FOLDER = resolve(process.env.JUDGED_TITLES ?? '../shared/data/occupations');
const isThere = existsSync(resolve(FOLDER, 'dev.ndjson'));
if (!isThere) console.warn(`the judged titles are not in ${FOLDER}: their test is skipped`);

interface JudgedTitle {
  title: string;
  description?: string;
  skills?: string[];
  gold: string;
  accept?: string[];
}

describe.skipIf(!isThere)('coding the judged titles', () => {
  const read = (file: string) => readFileSync(resolve(FOLDER, file), 'utf8');
  const judged: JudgedTitle[] = isThere
    ? read('dev.ndjson')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
  const tree = isThere ? catalogueTree.parse(JSON.parse(read('dadian2022.json'))) : [];
  const coder = new OccupationCoder({ catalogue: occupationsOfTree(tree), titles: EVERYDAY_TITLES });
  const hits = (among: number, level: number) => {
    const right = judged.filter(({ gold, accept = [], ...post }) => {
      const accepted = new Set([gold, ...accept].map((code) => groupOf(code, level)));
      return coder.code(post, { limit: among }).some(({ code }) => accepted.has(groupOf(code, level)));
    });
    return right.length / judged.length;
  };

  it('puts an accepted occupation first for three in four and among five for nine in ten', () => {
    expect(hits(1, 4)).toBeGreaterThan(0.75);
    expect(hits(5, 4)).toBeGreaterThan(0.9);
  });

  it('puts the right middle group first for seventeen in twenty', () => {
    expect(hits(1, 2)).toBeGreaterThan(0.85);
  });
});
