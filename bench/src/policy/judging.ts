import { judgeRule, type LoadedPack, loadPack } from '@rongqiao/rules';

/** A rule as packs have it, and one that gives money, with a parameter by date and a cap. */
const PACK = `pack: { id: bench-2026, place: { code: "990100", name: 桥州市 }, version: 1, effectiveFrom: 2026-01-01 }
document: { title: 办法, number: null, issuer: null, issuedOn: null, effectiveOn: null, encoding: utf-8, fileSha256: ${'a'.repeat(64)}, textSha256: ${'a'.repeat(64)}, textLength: 9 }
clauses: [{ id: c1, label: 一、, parent: null, span: [0, 9], statement: 全部 }]
facts:
  - { name: 技术岗位数, code: technical_posts, type: number, subject: 企业, suppliedBy: 企业, ask: 有多少技术岗位？ }
  - { name: 实习岗位数, code: internship_posts, type: number, subject: 企业, suppliedBy: 企业, ask: 有多少实习岗位？ }
parameters:
  - { name: 比例, type: number, values: [{ from: 2026-01-01, value: "7%", clause: c1 }, { from: 2027-01-01, value: "8%", clause: c1 }] }
rules:
  - { id: quota, kind: quota, clause: c1, span: [0, 9], statement: 岗位比例, scope: 企业, subject: enterprise, strength: must, applies: 技术岗位数 > 0, holds: 实习岗位数 >= 技术岗位数 * 比例 }
  - { id: money, kind: subsidy, clause: c1, span: [0, 9], statement: 按岗位补贴, scope: 企业, subject: enterprise, strength: must, conditions: [{ id: some, statement: 至少一个, holds: 实习岗位数 >= 1 }], amount: 实习岗位数 * 500元, cap: 5万元 }
`;
const ON = '2026-06-01';
const RUNS = 7;
const TIMES = 200_000;
/** Of whole rules, which are told in sentences. */
const RULE_TIMES = 5000;

/** Prints how many evaluations a second the rule language and whole rules of a pack come to, median of some runs, warm. */
export function benchJudging(): void {
  const pack = loaded();
  const cases = Array.from({ length: 64 }, (_, i) => ({ 技术岗位数: 100 + i, 实习岗位数: i % 16 }));
  const holds = pack.rules.get('quota')?.holds;
  if (holds === undefined) throw new Error('the quota has no formula');
  const day = Math.floor(Date.parse(`${ON}T00:00:00Z`) / 86_400_000);
  const given = cases.map((facts) => ({ facts, on: day }));
  console.log(
    `\nrules, ${TIMES} evaluations a run, whole rules ${RULE_TIMES} (实习岗位数 >= 技术岗位数 * 比例):`,
  );
  report('a simple formula', given, (one) => holds.evaluate(one));
  report('the same with its explanation', given, (one) => holds.explain(one));
  for (const rule of ['quota', 'money'])
    report(
      `rule "${rule}" of a pack, told in Chinese and English`,
      cases,
      (facts) => judgeRule(pack, rule, { facts, on: ON }),
      RULE_TIMES,
    );
}

function report<Given>(
  name: string,
  given: readonly Given[],
  evaluate: (one: Given) => unknown,
  times = TIMES,
): void {
  const speeds = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    for (let i = 0; i < times; i++) evaluate(given[i % given.length] as Given);
    return times / ((performance.now() - begun) / 1000) / 1e6;
  }).sort((a, b) => a - b);
  console.log(
    `  ${name}: ${(speeds[RUNS >> 1] ?? 0).toFixed(3)} M/s (slowest run ${(speeds[0] ?? 0).toFixed(3)})`,
  );
}

function loaded(): LoadedPack {
  const load = loadPack({ 'pack.yaml': PACK });
  if (!load.ok) throw new Error(JSON.stringify(load.problems));
  return load.pack;
}
