import { randomUUID } from 'node:crypto';
import type { IntroductionTest } from '../introduction-test.ts';
import type { RecordCase } from './record-case.ts';
import { RULES } from './rules.ts';

/** A person whose account is locked after wrong passwords. */
async function lockedAccount(test: IntroductionTest) {
  const headers = await test.signInAs(null, null);
  const { id, email } = (await test.get('/api/v1/me', headers)).json();
  const payload = { email, password: `wrong ${randomUUID()}` };
  for (let i = 0; i < 6; i++) await test.post('/api/v1/sign-in', {}, payload);
  return { id: id as string };
}

/** A session of somebody who is none of the callers. */
async function foreignSession(test: IntroductionTest) {
  const headers = await test.signInAs(null, null);
  const { items } = (await test.get('/api/v1/me/sessions', headers)).json();
  return { id: items[0].id as string };
}

/** Records of accounts: one's own and nobody else's, and locks, which administrators lift. */
export const ACCOUNT_RECORDS: Record<string, RecordCase> = {
  'DELETE /api/v1/me/sessions/{id}': { rule: () => 'missing', make: foreignSession },
  'DELETE /api/v1/console/sign-in-locks/{id}': { rule: RULES.namedRoles, make: lockedAccount },
};
