import { randomUUID } from 'node:crypto';
import type { IntroductionTest } from '../introduction-test.ts';
import type { RecordCase } from './record-case.ts';
import { RULES } from './rules.ts';

/** A short file; each is another one. */
const file = () => Buffer.from(`岗位名称,工作地点\n车工${randomUUID().slice(0, 8)},桥州市望江区\n`);
const upload = (organisation: string) => ({
  headers: { 'content-type': 'application/octet-stream' },
  query: `?fileName=${encodeURIComponent('岗位.csv')}&organisation=${organisation}`,
});

/** An import of the owner that has got so far. */
async function uploaded(test: IntroductionTest, ...steps: ('check' | 'start')[]) {
  const { headers, query } = upload(test.factory);
  const answer = await test.app.inject({
    ...{ method: 'POST' as const, url: `/api/v1/imports${query}`, payload: file() },
    headers: { ...test.publisher, ...headers },
  });
  const { id } = answer.json();
  for (const step of steps) {
    await test.post(`/api/v1/imports/${id}/${step}`, test.publisher);
    await test.app.importWorker.work();
  }
  return { id: id as string };
}

/** One import that has got so far, for all questions of a test: asking for a step again changes nothing. */
const reached = new WeakMap<IntroductionTest, Map<string, Promise<{ id: string }>>>();

function shared(test: IntroductionTest, ...steps: ('check' | 'start')[]): Promise<{ id: string }> {
  const known = reached.get(test) ?? new Map<string, Promise<{ id: string }>>();
  reached.set(test, known);
  const key = steps.join();
  const made = known.get(key) ?? uploaded(test, ...steps);
  known.set(key, made);
  return made;
}

/** Imports of an organisation: only those who write for it know of them. */
export const IMPORT_RECORDS: Record<string, RecordCase> = {
  'POST /api/v1/imports': {
    rule: RULES.writersOfPublic,
    make: async (test) => ({ ...upload(test.factory), payload: file() }),
  },
  'GET /api/v1/imports/{id}': { rule: RULES.sides, make: (test) => shared(test) },
  'GET /api/v1/imports/{id}/rejected': { rule: RULES.sides, make: (test) => shared(test) },
  'DELETE /api/v1/imports/{id}': { rule: RULES.sides, make: (test) => uploaded(test) },
  'PUT /api/v1/imports/{id}/settings': {
    rule: RULES.sides,
    make: async (test) => ({ ...(await uploaded(test)), payload: {} }),
  },
  'POST /api/v1/imports/{id}/check': { rule: RULES.sides, make: (test) => uploaded(test) },
  'POST /api/v1/imports/{id}/start': { rule: RULES.sides, make: (test) => shared(test, 'check') },
  'POST /api/v1/imports/{id}/undo': { rule: RULES.sides, make: (test) => shared(test, 'check', 'start') },
};
