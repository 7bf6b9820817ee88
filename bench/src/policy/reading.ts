import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PolicyReading, readPolicyDocument } from '@rongqiao/policy';
import { judgedSets, listTexts, SAMPLES } from './samples.ts';
import { type Figures, scoreReadings } from './scorer.ts';

const read = (file: string): Promise<PolicyReading> =>
  readPolicyDocument(readFileSync(file), { fileName: file });
const cell = (value: number | null): string => (value === null ? '-' : value.toFixed(3)).padStart(8);

function row(name: string, figures: Figures): string {
  const { clauseF1, parentAcc, taskP, taskR, taskF1, leadAcc, ruleP, ruleR, ruleF1, tupleAcc } = figures;
  const values = [clauseF1, parentAcc, taskP, taskR, taskF1, leadAcc, ruleP, ruleR, ruleF1, tupleAcc];
  return `  ${name.slice(0, 10).padEnd(10)}${values.map(cell).join('')}  ${figures.distractorHits}/${figures.distractors}`;
}

/** Prints precision, recall and F1 of each judged set, per document and over all, and how far formats agree. */
export async function reportReading(verbose: boolean): Promise<void> {
  const sets = judgedSets();
  if (sets.length === 0) {
    console.log(`judged documents not found under ${SAMPLES} (set POLICY_SAMPLES): no quality figures`);
    return;
  }
  const scorer = join(SAMPLES, 'data/policy-dev/score.mjs');
  for (const set of sets) {
    const readings = new Map<string, PolicyReading>();
    for (const file of listTexts(set.folder)) readings.set(file, await read(file));
    const score = await scoreReadings(
      scorer,
      set.gold,
      readings,
      verbose ? (line) => console.log(line) : undefined,
    );
    console.log(
      `\n${set.name} (${readings.size} documents; whole tuple = type, op, value, unit and deadline right)`,
    );
    console.log(
      '  document   clauses  parent   unitP   unitR  unitF1    lead   ruleP   ruleR  ruleF1   tuple  distractors',
    );
    for (const [name, figures] of Object.entries(score.per)) console.log(row(name, figures));
    console.log(row('all', score.micro));
  }
  await reportFormats(join(SAMPLES, 'data/policy-dev'));
}

const VARIANTS = ['D01.docx', 'D02.docx', 'D05.docx', 'D03.html', 'D04.gbk.txt'];

async function reportFormats(folder: string): Promise<void> {
  const rulesOf = (reading: PolicyReading) =>
    reading.rules.map(({ type, op, value, unit, deadline }) =>
      JSON.stringify([type, op, value, unit, deadline]),
    );
  console.log(
    '\nthe same document in another format: rules (whole tuples) and clause labels that agree with its txt',
  );
  for (const name of VARIANTS.filter((variant) => existsSync(join(folder, variant)))) {
    const [variant, text] = [
      await read(join(folder, name)),
      await read(join(folder, name.replace(/\..*$/, '.txt'))),
    ];
    const rest = rulesOf(variant);
    const agreeing = rulesOf(text).filter((rule) => {
      const at = rest.indexOf(rule);
      if (at >= 0) rest.splice(at, 1);
      return at >= 0;
    }).length;
    const labels =
      variant.clauses.map((clause) => clause.label).join() ===
      text.clauses.map((clause) => clause.label).join();
    console.log(
      `  ${name.padEnd(12)} rules ${agreeing}/${text.rules.length}, ${rest.length} more; clauses ${labels ? 'agree' : 'differ'}`,
    );
  }
}
