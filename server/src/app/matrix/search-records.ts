import type { IntroductionTest } from '../introduction-test.ts';
import type { RecordCase } from './record-case.ts';

const WISH = { name: '焊工', terms: { q: '焊工' }, frequency: 'daily' };

/** A search of a person who is none of the callers. */
async function search(test: IntroductionTest) {
  const headers = await test.signInAs('owner', test.factory);
  return { id: (await test.post('/api/v1/me/searches', headers, WISH)).json().id as string };
}

/** Saved searches: only who saved one knows of it, whatever roles others hold. */
export const SEARCH_RECORDS: Record<string, RecordCase> = {
  'GET /api/v1/me/searches/{id}': { rule: () => 'missing', make: search },
  'PUT /api/v1/me/searches/{id}': {
    rule: () => 'missing',
    make: async (test) => ({ ...(await search(test)), payload: { frequency: 'never' } }),
  },
  'DELETE /api/v1/me/searches/{id}': { rule: () => 'missing', make: search },
};
