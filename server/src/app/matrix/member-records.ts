import { randomUUID } from 'node:crypto';
import type { IntroductionTest } from '../introduction-test.ts';
import type { RecordCase } from './record-case.ts';
import type { Rule } from './rules.ts';

/** Only the owners of the organisation, which everybody knows of. */
const owners: Rule = ({ role, place }) => (place === 'owner' && role === 'owner' ? 'allowed' : 'forbidden');
const ownersOfHidden: Rule = (caller) => (owners(caller) === 'allowed' ? 'allowed' : 'missing');

/** The owner's organisation, and a publisher of it. */
async function member(test: IntroductionTest) {
  const headers = await test.signInAs('publisher', test.factory);
  const { id: user } = (await test.get('/api/v1/me', headers)).json();
  return { id: test.factory, rest: { user: user as string } };
}
const address = () => ({ email: `${randomUUID()}@test.example`, role: 'publisher' });
async function invitation(test: IntroductionTest) {
  const owner = await test.signInAs('owner', test.factory);
  const url = `/api/v1/organisations/${test.factory}/invitations`;
  // the day's allowance is for one organisation and its owners, not for this table
  await test.database.pool.query("update invitations set invited_at = '2026-01-01'");
  return { id: (await test.post(url, owner, address())).json().id as string };
}

/** A request to join the owner's organisation, of somebody who belongs nowhere. */
async function joinRequest(test: IntroductionTest) {
  // officials decide only where nobody owns an organisation
  await test.signInAs('owner', test.factory);
  const asked = await test.post(
    `/api/v1/organisations/${test.factory}/join-requests`,
    await test.signInAs(null, null),
    { kind: 'worker' },
  );
  return { id: asked.json().id as string };
}

/** People of an organisation, invitations and requests to join. */
export const MEMBER_RECORDS: Record<string, RecordCase> = {
  'GET /api/v1/organisations/{id}/members': {
    rule: owners,
    make: async (test) => ({ id: test.factory }),
  },
  'PUT /api/v1/organisations/{id}/members/{user}': {
    rule: owners,
    make: async (test) => ({ ...(await member(test)), payload: { roles: ['cooperation_officer'] } }),
  },
  'POST /api/v1/organisations/{id}/members/{user}/removal': {
    rule: owners,
    make: async (test) => ({ ...(await member(test)), payload: { reason: '已离职' } }),
  },
  'GET /api/v1/organisations/{id}/invitations': {
    rule: owners,
    make: async (test) => ({ id: test.factory }),
  },
  'POST /api/v1/organisations/{id}/invitations': {
    rule: owners,
    make: async (test) => ({ id: test.factory, payload: address() }),
  },
  'GET /api/v1/organisations/{id}/join-requests': {
    rule: owners,
    make: async (test) => ({ id: test.factory }),
  },
  'POST /api/v1/organisations/{id}/join-requests': {
    rule: () => 'allowed',
    make: async (test) => ({ id: await test.addOrganisation(), payload: { kind: 'worker' } }),
  },
  'POST /api/v1/join-requests/{id}/decision': {
    rule: ownersOfHidden,
    make: async (test) => ({
      ...(await joinRequest(test)),
      payload: { decision: 'approve', role: 'publisher' },
    }),
  },
  'POST /api/v1/join-requests/{id}/withdraw': { rule: () => 'missing', make: joinRequest },
  'POST /api/v1/invitations/{id}/revoke': { rule: ownersOfHidden, make: invitation },
};
