import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naiveSearch } from './naive-search.ts';
import type { SearchDocument, SearchRequest } from './search-document.ts';
import { FACETS } from './search-document.ts';
import { createSearchIndex, MemorySearchIndex } from './search-index.ts';
import { testDocument } from './test-documents.ts';

const TODAY = '2026-03-01';
const OPTIONS = {
  dictionary: ['养老护理员', '工业机器人', '数控车工', '订单班'],
  synonyms: [['护工', '养老护理员']],
  related: [{ terms: ['数控'], related: ['车床'] }],
};
const WORDS = [
  '养老',
  '护理',
  '养老护理员',
  '工业',
  '机器人',
  '工业机器人',
  '数控',
  '车工',
  '的',
  'PLC',
  'Java',
  '蟹',
  '車床',
  '，',
  '学生',
];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(''));
const day = fc.constantFrom('2026-01-01', '2026-02-28', '2026-03-01', '2026-09-01');

const document: fc.Arbitrary<SearchDocument> = fc
  .record({
    id: fc.constantFrom(...'abcdefghijklmnop'),
    title: text,
    body: text,
    kind: fc.constantFrom('talent', 'training'),
    direction: fc.constantFrom('demand' as const, 'supply' as const),
    region: fc.constantFrom('东湖区', '西山县'),
    industryCode: fc.constantFrom('C36', 'C', 'A01'),
    level: fc.constantFrom('any', 'bachelor'),
    deadline: day,
    publishedOn: day,
  })
  .map(({ id, title, ...more }) => testDocument(id, title, more));

const query = fc.oneof(
  text,
  fc.constantFrom(
    '',
    'gyjqr',
    'yanglaohuli',
    '工业机气人',
    '护工',
    '数控 护理 Java',
    '养老护里员',
    '想找会机器人的学生',
  ),
);
const request: fc.Arbitrary<SearchRequest> = fc.record({
  q: query,
  today: fc.constant(TODAY),
  sort: fc.constantFrom('relevance' as const, 'newest' as const, 'deadline' as const),
  size: fc.constant(100),
  filters: fc.record({
    kind: fc.constantFrom(undefined, 'talent'),
    direction: fc.constantFrom(undefined, 'demand'),
    region: fc.constantFrom(undefined, '东湖区'),
    industry: fc.constantFrom(undefined, 'C', 'C36'),
    active_on: fc.constantFrom(undefined, TODAY),
  }),
});

function indexOf(documents: readonly SearchDocument[]): MemorySearchIndex {
  const index = new MemorySearchIndex(OPTIONS);
  for (const one of documents) index.upsert(one);
  return index;
}

describe('the index', () => {
  it('matches and counts as a search through all documents one by one', () => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 16 }), request, (documents, asked) => {
        const index = indexOf(documents);
        const kept = [...new Map(documents.map((one) => [one.id, one])).values()];
        const naive = naiveSearch(
          kept,
          index.plan(asked.q ?? ''),
          asked,
          index.parts.vocabulary,
          OPTIONS.dictionary,
        );
        fc.pre(!naive.isClose);
        const found = index.search(asked);
        expect(found.hits.map(({ id }) => id).sort()).toEqual(naive.ids);
        expect(found.total).toBe(naive.ids.length);
        for (const facet of FACETS) {
          const counts = Object.fromEntries(found.facets[facet].map(({ value, count }) => [value, count]));
          expect(counts, facet).toEqual(naive.facets[facet]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the same after any additions, replacements and removals as when built from what is left', () => {
    const step = fc.oneof(document, fc.constantFrom(...'abcdefghijklmnop'));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), request, (steps, asked) => {
        const index = indexOf([]);
        const left = new Map<string, SearchDocument>();
        for (const one of steps) {
          if (typeof one === 'string') {
            expect(index.remove(one)).toBe(left.delete(one));
          } else {
            index.upsert(one);
            left.set(one.id, one);
          }
        }
        expect(index.size).toBe(left.size);
        expect(index.search(asked)).toEqual(indexOf([...left.values()]).search(asked));
      }),
    );
  });

  it('gives every document on exactly one page, in the same order as all at once', () => {
    fc.assert(
      fc.property(
        fc.array(document, { maxLength: 16 }),
        request,
        fc.integer({ min: 1, max: 5 }),
        (documents, asked, size) => {
          const index = indexOf(documents);
          const whole = index.search(asked).hits.map(({ id }) => id);
          const pages: string[] = [];
          for (let page = 1; (page - 1) * size < whole.length; page++) {
            pages.push(...index.search({ ...asked, page, size }).hits.map(({ id }) => id));
          }
          expect(pages).toEqual(whole);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('marks only places inside the text, in order, and something of the query in each document found by words', () => {
    fc.assert(
      fc.property(
        fc.array(document, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('机器人', '護理', 'plc', '数控'),
        (documents, q) => {
          for (const hit of indexOf(documents).search({ q, today: TODAY }).hits) {
            expect(hit.highlights.length).toBeGreaterThan(0);
            for (const { text: shown, ranges } of hit.highlights) {
              let last = -1;
              for (const [from, to] of ranges) {
                expect(from).toBeGreaterThan(last);
                expect(to).toBeGreaterThan(from);
                expect(to).toBeLessThanOrEqual(shown.length);
                last = to;
              }
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes any query', () => {
    const index = createSearchIndex(OPTIONS);
    index.upsert(testDocument('a', '工业机器人'));
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const noise = fc.oneof(
      fc.string({ unit }),
      fc.constantFrom(
        '',
        ' ',
        '😀',
        '\ud800',
        '\u0000\u0007',
        '机'.repeat(10_000),
        'a'.repeat(10_000),
        'yang'.repeat(2500),
      ),
    );
    fc.assert(
      fc.property(noise, (q) => {
        const { hits, total } = index.search({ q, today: TODAY });
        expect(hits.length).toBeLessThanOrEqual(1);
        expect(total).toBe(hits.length);
        expect(Array.isArray(index.suggest(q))).toBe(true);
      }),
    );
  });
});
