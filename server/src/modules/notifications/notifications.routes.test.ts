import { NOTIFICATION_KINDS } from '@rongqiao/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../../app/introduction-test.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { describeNotification, forgetOldNotifications, notify } from './index.ts';

let test: IntroductionTest;
beforeAll(async () => {
  test = await openIntroductionTest();
});
afterAll(() => test.close());

interface Item {
  id: string;
  kind: string;
  text: string;
  title: string;
  link: string;
  readAt?: string;
}
const list = async (headers: Record<string, string>, query = '') =>
  (await test.get(`/api/v1/notifications?${query}`, headers)).json() as { items: Item[]; unread: number };
const unread = async (headers: Record<string, string>) =>
  (await test.get('/api/v1/notifications/count', headers)).json().unread as number;
const read = (headers: Record<string, string>, payload: object) =>
  test.post('/api/v1/notifications/read', headers, payload);

describe('notifications', () => {
  it('reach everybody who writes for the organisation asked, and nobody else', async () => {
    const owner = await test.newFactory();
    const colleague = await test.signInAs('publisher', owner.organisationId);
    const looker = await test.signInAs('evaluator', owner.organisationId);
    const { id } = (await test.invite({ listing: await test.publish({}, owner) })).json();
    for (const headers of [owner.headers, colleague]) {
      const [item] = (await list(headers)).items;
      expect(item).toMatchObject({ kind: 'introduction.invited', link: `/work/introductions/${id}` });
      expect(item?.text).toContain('桥州职业技术学院');
    }
    expect((await list(looker)).items).toEqual([]);
    const english = await list(owner.headers, 'lang=en');
    expect(english.items[0]?.title).toBe('An invitation');
  });

  it('tell of words once while unread, and again after they have been read', async () => {
    const owner = await test.newFactory();
    const { id } = (await test.invite({ listing: await test.publish({}, owner) })).json();
    await test.move(id, 'accept', owner.headers);
    const say = () => test.post(`/api/v1/introductions/${id}/messages`, test.teacher, { body: '您好' });
    const words = async () =>
      (await list(owner.headers)).items.filter(({ kind }) => kind === 'introduction.message');
    await say();
    await say();
    expect(await words()).toHaveLength(1);
    await read(owner.headers, { link: `/work/introductions/${id}` });
    expect(await unread(owner.headers)).toBe(0);
    await say();
    expect((await words()).map(({ readAt }) => readAt === undefined)).toEqual([true, false]);
    expect((await list(owner.headers, 'unread=true')).items).toHaveLength(1);
  });

  it('are marked as read by their own reader only', async () => {
    const owner = await test.newFactory();
    await test.invite({ listing: await test.publish({}, owner) });
    await test.invite({ listing: await test.publish({}, owner) });
    const { items } = await list(owner.headers);
    const ids = items.map(({ id }) => id);
    expect((await read(test.teacher, { ids })).statusCode).toBe(200);
    expect(await unread(owner.headers)).toBe(2);
    expect((await read(owner.headers, { ids: ids.slice(0, 1) })).json()).toEqual({ unread: 1 });
    expect((await read(owner.headers, { upTo: '2026-03-03T00:00:00Z' })).json()).toEqual({ unread: 0 });
  });

  it('are closed to visitors and refuse a body that names nothing', async () => {
    expect((await test.get('/api/v1/notifications')).statusCode).toBe(401);
    expect((await test.get('/api/v1/notifications/count')).statusCode).toBe(401);
    expect((await read({}, { ids: [] })).statusCode).toBe(401);
    expect((await read(test.teacher, {})).statusCode).toBe(400);
    expect((await read(test.teacher, { ids: ['x'] })).statusCode).toBe(400);
  });

  it('ask both owners to close their listings after a success, with its result', async () => {
    const listing = await test.publish({ title: '共建实训基地' });
    await test.succeed(listing, { result: 'cooperating' });
    const asked = (await list(test.publisher)).items.find(({ kind }) => kind === 'listing.close_suggested');
    expect(asked).toMatchObject({ link: `/work/listings/${listing}/end?result=cooperating` });
    expect(asked?.text).toContain('已开展合作');
    const told = (await list(test.teacher)).items.map(({ kind }) => kind);
    expect(told).toContain('introduction.ended');
  });

  it('stand or fall with what they tell of', async () => {
    const me = (await test.get('/api/v1/me', test.reader)).json().id;
    const message = {
      userId: me,
      kind: 'introduction.invited' as const,
      facts: { listing: 'x' },
      link: '/x',
    };
    const failed = inTransaction(test.database, async (tx) => {
      await notify(tx, [message], new Date());
      throw new Error('the change failed');
    });
    await expect(failed).rejects.toThrow('the change failed');
    expect(await unread(test.reader)).toBe(0);
  });

  it('are forgotten half a year after they were read, and kept until then', async () => {
    const owner = await test.newFactory();
    await test.invite({ listing: await test.publish({}, owner) });
    await read(owner.headers, { upTo: '2026-03-03T00:00:00Z' });
    await forgetOldNotifications(test.database, new Date('2026-08-20T00:00:00Z'));
    expect((await list(owner.headers)).items).toHaveLength(1);
    await forgetOldNotifications(test.database, new Date('2026-09-01T00:00:00Z'));
    expect((await list(owner.headers)).items).toHaveLength(0);
  });

  it('have words in both languages for every kind, that name what they are about', () => {
    const facts = {
      listing: '数控实训',
      task: '数控实训',
      party: '望江机器人',
      organisation: '桥州新锐机械',
      because: '资料不全',
      reason: 'terms',
      result: 'hired',
      search: '我的查找',
      found: 7,
      titles: ['数控实训'] as string[],
    } as const;
    for (const kind of NOTIFICATION_KINDS) {
      const { title, text } = describeNotification(kind, facts);
      const subject = /^(registration|organisation|membership|join)\./.test(kind)
        ? /桥州新锐机械/
        : /数控实训/;
      expect([title.zh, text.zh].join(''), kind).toMatch(subject);
      expect(title.en, kind).toMatch(/^[\x20-\x7e]+$/);
      expect(text.en, kind).toMatch(subject);
    }
  });
});
