import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PolicyFileError } from './intake/file-error.ts';
import { readPolicyDocument } from './read-policy-document.ts';
import { readPolicyText } from './read-text.ts';
import type { PolicyReading } from './result.ts';

/** Words that the grammar reacts to, strung together in any order, with any other text between. */
const WORDS =
  '一、|（一）|1.|第三条|第二章|附件|到2027年|2026年11月底前|“十五五”期间|不少于|不超过|以上|以下|至|、|，|。|；|：|\n|\t|每人|每年|百分之六十|三分之一|2.5万|个|名|万元|%|的|给予补助|责任单位：|市教育局|由|会同|负责|牵头|配合|（|）|《|》|<b>|&nbsp;|第1页 共5页|機(jī)構|⻓|？。ㄒ唬|\ufffd|应当|得5分|1,200|4.5:5.5'.split(
    '|',
  );
const text = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: 'binary' }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

function expectPlacesInside(reading: PolicyReading): void {
  const inside = ([start, end]: readonly [number, number]) =>
    start >= 0 && start <= end && end <= reading.text.length;
  const lineAt = (at: number) => reading.text.slice(0, at).split('\n').length;
  for (const item of [...reading.rules, ...reading.tasks, ...reading.clauses]) {
    expect(inside(item.span)).toBe(true);
    expect(item.line).toBe(lineAt(item.span[0]));
  }
  for (const rule of reading.rules) {
    expect(rule.quote).toBe(reading.text.slice(...rule.span));
    expect(rule.quote).not.toBe('');
  }
}

describe('for any text', () => {
  it('every place lies inside it and every quote is what stands there', () => {
    fc.assert(
      fc.property(text, (source) => expectPlacesInside(readPolicyText(source))),
      { numRuns: 400 },
    );
  });

  it('clauses, rules and tasks refer only to clauses that exist, and each clause to a shallower parent', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { clauses, rules, tasks } = readPolicyText(source);
        const levels = new Map(clauses.map((clause) => [clause.id, clause.level]));
        for (const { clause } of [...rules, ...tasks])
          if (clause !== null) expect(levels.has(clause)).toBe(true);
        for (const { parent, level } of clauses)
          expect(parent === null ? level : levels.get(parent)).toBe(parent === null ? 1 : level - 1);
      }),
      { numRuns: 200 },
    );
  });

  it('values are finite, ranges rise, and rules come in the order of the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { rules } = readPolicyText(source);
        rules.forEach((rule, i) => {
          if (typeof rule.value === 'number') expect(Number.isFinite(rule.value)).toBe(true);
          if (Array.isArray(rule.value))
            expect(Number.parseFloat(String(rule.value[0]))).toBeLessThan(
              Number.parseFloat(String(rule.value[1])),
            );
          expect(rule.span[0]).toBeGreaterThanOrEqual(rules[i - 1]?.span[0] ?? 0);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('reading twice gives the same', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(readPolicyText(source)).toEqual(readPolicyText(source));
      }),
      { numRuns: 100 },
    );
  });
});

describe('for any bytes', () => {
  it('there is a reading or a clear refusal', async () => {
    const start = fc.constantFrom(
      [],
      [0x50, 0x4b, 0x03, 0x04],
      [0xff, 0xfe],
      [0xef, 0xbb, 0xbf],
      [...new TextEncoder().encode('<html><table><tr>')],
    );
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.txt', 'a.html'),
        async (head, tail, fileName) => {
          try {
            expectPlacesInside(await readPolicyDocument(Uint8Array.from([...head, ...tail]), { fileName }));
          } catch (error) {
            expect(error).toBeInstanceOf(PolicyFileError);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
