import { loadPack } from '../index.ts';
import type { LoadedPack } from '../pack/compile-pack.ts';

/** A small pack in which every kind of rule stands once; `change` edits its text before it is read. */
export function samplePack(change: (text: string) => string = (text) => text): LoadedPack {
  const loaded = loadPack({ 'pack.yaml': change(SAMPLE) });
  if (!loaded.ok) throw new Error(loaded.problems.map(({ line, en }) => `${line}: ${en}`).join('\n'));
  return loaded.pack;
}

/** Text of the small pack. */
const SAMPLE = `pack: { id: sample-2026, place: { code: "990100", name: 样例市 }, version: 1, effectiveFrom: 2026-01-01 }
document: { title: 样例办法, number: null, issuer: 样例市政府, issuedOn: 2025-12-01, effectiveOn: 2026-01-01, encoding: utf-8, fileSha256: ${'a'.repeat(64)}, textSha256: ${'b'.repeat(64)}, textLength: 900 }
clauses:
  - { id: c1, label: 一、, parent: null, span: [0, 900], statement: 全部规定 }
tasks:
  - { id: t1, clause: c1, span: [0, 50], statement: 建设实训基地, units: [{ name: 市教育局, role: lead }], targets: [r1] }
metrics:
  - { id: bases, name: 实训基地数, counts: 已验收的实训基地, unit: 个, source: { kind: reported, by: 市教育局 } }
facts:
  - { name: 技术岗位数, code: technical_posts, type: number, subject: 企业, suppliedBy: 企业, ask: 企业有多少技术岗位？ }
  - { name: 实习岗位数, code: internship_posts, type: number, subject: 企业, suppliedBy: 企业, ask: 企业提供多少实习岗位？ }
  - { name: 规模以上, code: above_scale, type: boolean, subject: 企业, suppliedBy: 企业, ask: 企业是规模以上企业吗？ }
  - { name: 培训人数, code: trained, type: number, subject: 企业, suppliedBy: 企业, ask: 培训了多少人？ }
  - { name: 入职日, code: hired_on, type: date, subject: 职工, suppliedBy: 企业, ask: 职工哪天入职？ }
  - { name: 取证日, code: certified_on, type: date, subject: 职工, suppliedBy: 职工, ask: 哪天取得证书？ }
parameters:
  - { name: 岗位比例, type: number, unit: '%', values: [{ from: 2026-01-01, value: "10%", clause: c1 }, { from: 2027-01-01, value: "12%", clause: c1 }] }
  - { name: 每人标准, type: money, values: [{ from: 2026-01-01, value: 300.335, clause: c1 }] }
  - { name: 起算为入职, type: boolean, values: [{ from: 2026-01-01, value: null, clause: c1 }] }
questions:
  - id: q1
    clause: c1
    question: 一年从哪一天起算？
    answers:
      - { id: hired, statement: 从入职日起算, sets: { 起算为入职: true } }
      - { id: other, statement: 另行规定, sets: { 起算为入职: false } }
rules:
  - { id: r1, kind: target, clause: c1, span: [10, 20], statement: 建成三十个以上基地, scope: 全市, subject: city, strength: must, metric: bases, op: ">=", value: 30, unit: 个, deadline: 2027-12-31 }
  - { id: r2, kind: quota, clause: c1, span: [20, 40], statement: 实习岗位达到技术岗位的规定比例, scope: 规模以上企业, subject: enterprise, strength: must, applies: 规模以上, holds: 实习岗位数 >= 技术岗位数 * 岗位比例 }
  - { id: r3, kind: subsidy, clause: c1, span: [40, 60], statement: 按培训人数给予补贴, scope: 企业, subject: enterprise, strength: must, conditions: [{ id: k1, statement: 培训一人以上, holds: 培训人数 >= 1 }], amount: 每人标准 * 培训人数, cap: 1万元 }
  - { id: r4, kind: subsidy, clause: c1, span: [60, 80], statement: 一年内取证再补贴, scope: 企业, subject: enterprise, strength: must, questions: [q1], conditions: [{ id: k1, statement: 一年内取证, holds: 起算为入职 且 取证日 <= 入职日 + 1年 }], amount: 300元 }
  - { id: r5, kind: condition, about: subsidy, because: no-figure, clause: c1, span: [80, 90], statement: 对创新企业给予奖补, scope: 企业, subject: enterprise, strength: may }
scenarios:
  - { name: 培训二十人补贴六千多元, rule: r3, case: pass, on: 2026-06-01, facts: { 培训人数: 20 }, expect: { verdict: true, amountFen: 600670 } }
`;
