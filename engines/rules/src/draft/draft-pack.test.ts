import { describe, expect, it } from 'vitest';
import { loadPack } from '../pack/load-pack.ts';
import { draftPack } from './draft-pack.ts';
import type { DraftSource } from './draft-source.ts';

const TEXT = '到2027年建成实训基地20个以上。按每人500元给予补贴。不超过60%。';
const rule = {
  clause: 'c1',
  op: '>=',
  unit: '个',
  deadline: null,
  strength: 'must',
  span: [10, 14],
} as const;
const source: DraftSource = {
  document: {
    title: '样例办法',
    number: null,
    issuer: '样例市政府',
    issuedOn: '2026-01-01',
    effectiveOn: null,
    encoding: 'utf-8',
  },
  text: TEXT,
  clauses: [{ id: 'c1', label: '一、', parent: null, span: [0, TEXT.length] }],
  tasks: [
    {
      id: 't1',
      clause: null,
      span: [0, 9],
      units: [{ name: '市发改委', canonical: '市发展和改革委员会', role: 'lead' }],
    },
  ],
  rules: [
    { ...rule, id: 'r1', type: 'target', value: 20, deadline: '2027-12-31' },
    { ...rule, id: 'r2', type: 'subsidy', value: 500, unit: '元' },
    { ...rule, id: 'r3', type: 'rate', op: 'range', value: ['10%', '60%'], unit: '%' },
  ],
};
const head = {
  id: 'sample-2026',
  place: { code: '990100', name: '样例市' },
  fileSha256: 'a'.repeat(64),
  textSha256: 'b'.repeat(64),
};

describe('a drafted pack', () => {
  const files = draftPack(source, head);

  it('carries places, units and figures, and nothing of the text', () => {
    const whole = Object.values(files).join('\n');
    expect(whole).toContain('{ name: 市发改委, canonical: 市发展和改革委员会, role: lead }');
    expect(whole).toContain('value: [ 10%, 60% ]');
    expect(whole).toContain('span: [ 10, 14 ]');
    expect(whole).not.toContain('实训基地');
  });

  it('is usable as soon as what is empty has been written, and says where that is', () => {
    const empty = loadPack(files);
    if (empty.ok) throw new Error('loaded with empty statements');
    const lines = empty.problems.map(({ file, line }) => files[file]?.split('\n')[line - 1]);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => !line?.trim().endsWith('""'))).toEqual([]);
    const written = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        text
          .replaceAll('holds: ""', 'holds: 是')
          .replaceAll('amount: ""', 'amount: 500元')
          .replaceAll('""', '已经写好'),
      ]),
    );
    const loaded = loadPack(written);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    expect([...loaded.pack.rules.keys()]).toEqual(['rule-r2', 'rule-r3', 'rule-r1']);
    expect(loaded.pack.data.tasks[0]?.clause).toBe('whole');
  });
});
