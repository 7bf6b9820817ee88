import { describe, expect, it } from 'vitest';
import { ME } from '../../testing/fixtures.ts';
import { renderAt } from '../../testing/render-at.ts';

const [membership] = ME.memberships;
if (!membership) throw new Error('the person of the fixtures belongs nowhere');
const { organisation } = membership;
const OWNER = { ...ME, memberships: [{ organisation, role: 'owner' as const }] };
const at = `/api/v1/organisations/${organisation.id}`;
const answers = {
  '/api/v1/me': OWNER,
  [`${at}/members`]: {
    organisation,
    items: [
      {
        ...{ userId: ME.id, name: '王老师', email: 'wang@test.example', roles: ['owner'], self: true },
        ...{ since: '2026-03-02T02:00:00Z', disabled: false },
      },
    ],
  },
  [`${at}/join-requests`]: { items: [], total: 0 },
  [`${at}/invitations`]: {
    items: [
      {
        ...{ id: '00000000-0000-4000-8000-00000000cc01', email: 'new@test.example', role: 'publisher' },
        ...{ invitedBy: '王老师', invitedAt: '2026-11-20T02:00:00Z', expiresAt: '2026-11-27T02:00:00Z' },
        ...{ expired: false, mailed: false, path: '/invitations/token' },
      },
    ],
  },
  '/api/v1/invitation-links/open': {
    ...{ organisation, role: 'publisher', email: 'n***w@test.example', expiresAt: '2026-11-27T02:00:00Z' },
  },
};

describe('the people of an organisation', () => {
  it('are shown to an owner with the open invitations and their links', async () => {
    const { status, text, html } = await renderAt('/work/members', { answers, hasSession: true });
    expect(status).toBe(200);
    expect(text).toContain('成员（1 人）');
    expect(text).toContain('撤销给 new@test.example 的邀请');
    expect(html).toContain('https://site.example/invitations/token');
  });

  it('are not asked for by a member who is no owner, who can leave', async () => {
    const me = { ...ME, memberships: [{ organisation, role: 'publisher' as const }] };
    const page = await renderAt('/work/members', {
      answers: { ...answers, '/api/v1/me': me },
      hasSession: true,
      locale: 'en',
    });
    expect(page.text).toContain('Your roles: Publisher');
    expect(page.text).toContain('Leave this organisation');
    expect(page.asked.filter((path) => path.includes('/members'))).toEqual([]);
  });
});

describe('the link of an invitation', () => {
  it('says who invites, and leads a visitor to signing in and back', async () => {
    const { text, html } = await renderAt('/invitations/some-token', { answers });
    expect(text).toContain(`“${organisation.name}”邀请您担任信息发布员。`);
    expect(html).toContain('/sign-up?back=%2Finvitations%2Fsome-token');
  });

  it('says so where it opens nothing any more', async () => {
    const { '/api/v1/invitation-links/open': _, ...none } = answers;
    const { text } = await renderAt('/invitations/used', { answers: none });
    expect(text).toContain('这个邀请链接不能用了');
  });
});
