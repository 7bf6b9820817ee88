import type { Match } from '@rongqiao/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../../app/introduction-test.ts';
import { introductionAnnouncer } from '../../workflows/announce-introductions.ts';
import { followUpSilence, refreshAllReplyFigures } from './index.ts';

let test: IntroductionTest;
beforeAll(async () => {
  test = await openIntroductionTest();
});
afterAll(() => test.close());

const at = (day: string) => new Date(`${day}T10:00:00+08:00`);
const followUp = (day: string) => followUpSilence(test.database, introductionAnnouncer(null), at(day));
const stateOf = async (id: string) =>
  (await test.get(`/api/v1/introductions/${id}`, test.teacher)).json() as {
    state: string;
    lapsesAt?: string;
    history: { step: string; side?: string }[];
  };
const kindsOf = async (headers: Record<string, string>, id: string) =>
  (await test.get('/api/v1/notifications?size=100', headers))
    .json()
    .items.filter(({ link }: { link: string }) => link.endsWith(id))
    .map(({ kind }: { kind: string }) => kind);

describe('silence', () => {
  it('is reminded of once, then ends an invitation that nobody answered', async () => {
    test.setNow('2026-03-02T10:00:00+08:00');
    const { id } = (await test.invite({ listing: await test.publish() })).json();
    expect((await stateOf(id)).lapsesAt).toBe(at('2026-03-16').toISOString());
    expect(await followUp('2026-03-06')).toEqual({ lapsed: 0, reminded: 0 });
    expect(await followUp('2026-03-07')).toEqual({ lapsed: 0, reminded: 1 });
    expect(await followUp('2026-03-08')).toEqual({ lapsed: 0, reminded: 0 });
    expect(await kindsOf(test.publisher, id)).toContain('introduction.reminder');
    expect(await kindsOf(test.teacher, id)).not.toContain('introduction.reminder');
    expect(await followUp('2026-03-16')).toEqual({ lapsed: 1, reminded: 0 });
    const { state, history } = await stateOf(id);
    expect(state).toBe('lapsed');
    expect(history.at(-1)).toEqual({ at: at('2026-03-16').toISOString(), step: 'lapse' });
    expect(await kindsOf(test.teacher, id)).toContain('introduction.lapsed');
    expect((await test.move(id, 'accept', test.publisher)).statusCode).toBe(409);
  });

  it('starts anew with every move', async () => {
    test.setNow('2026-03-02T10:00:00+08:00');
    const { id } = (await test.invite({ listing: await test.publish() })).json();
    await followUp('2026-03-10');
    test.setNow('2026-03-12T10:00:00+08:00');
    await test.move(id, 'accept', test.publisher);
    expect(await followUp('2026-03-20')).toEqual({ lapsed: 0, reminded: 0 });
    expect(await followUp('2026-03-26')).toEqual({ lapsed: 0, reminded: 1 });
    expect(await followUp('2026-04-11')).toEqual({ lapsed: 1, reminded: 0 });
  });

  it('can be followed up by many at once with one effect', async () => {
    test.setNow('2026-03-02T10:00:00+08:00');
    const { id } = (await test.invite({ listing: await test.publish() })).json();
    await Promise.all(Array.from({ length: 5 }, () => followUp('2026-03-16')));
    const steps = (await stateOf(id)).history.map(({ step }) => step);
    expect(steps).toEqual(['invite', 'lapse']);
  });
});

describe('how an organisation answers', () => {
  it('is shown with the fifth invitation, and ranks at once', async () => {
    test.setNow('2026-05-04T10:00:00+08:00');
    const owner = await test.newFactory();
    const wanted: string[] = [];
    for (let i = 0; i < 5; i++) {
      const { id } = (await test.invite({ listing: await test.publish({}, owner) })).json();
      wanted.push(id);
    }
    test.setNow('2026-05-04T14:00:00+08:00');
    const url = `/api/v1/organisations/${owner.organisationId}`;
    const own = await test.publishOwn();
    const score = async (): Promise<number> => {
      const { items } = (await test.get(`/api/v1/listings/${own}/matches?limit=50`)).json();
      return items.find((item: Match) => item.listing.organisation.id === owner.organisationId).score;
    };
    for (const id of wanted.slice(0, 4)) await test.move(id, 'accept', owner.headers);
    expect((await test.get(url)).json().replyRate).toBeUndefined();
    const before = await score();
    await test.move(wanted[4] ?? '', 'decline', owner.headers, { reason: 'not_now' });
    expect((await test.get(url)).json()).toMatchObject({ replyRate: 1, medianReplyHours: 4 });
    expect(await score()).toBeGreaterThan(before);
    await refreshAllReplyFigures(test.database, at('2026-09-01'));
    expect((await test.get(url)).json().replyRate).toBeUndefined();
  });

  it('counts silence against it', async () => {
    test.setNow('2026-05-04T10:00:00+08:00');
    const owner = await test.newFactory();
    for (let i = 0; i < 5; i++) await test.invite({ listing: await test.publish({}, owner) });
    await refreshAllReplyFigures(test.database, at('2026-05-06'));
    const url = `/api/v1/organisations/${owner.organisationId}`;
    expect((await test.get(url)).json().replyRate).toBeUndefined();
    await refreshAllReplyFigures(test.database, at('2026-05-08'));
    expect((await test.get(url)).json()).toMatchObject({ replyRate: 0 });
  });
});
