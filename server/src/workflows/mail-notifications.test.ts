import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../app/introduction-test.ts';

let test: IntroductionTest;
let without: IntroductionTest;
beforeAll(async () => {
  const mail = { smtpUrl: 'smtp://mail.example', from: 'a@b.example' };
  test = await openIntroductionTest('pglite', { mail, publicUrl: 'https://rongqiao.example' });
  without = await openIntroductionTest();
});
afterAll(async () => {
  await test.close();
  await without.close();
});

const letters = async ({
  database,
}: IntroductionTest): Promise<{ to_address: string; subject: string; body: string }[]> =>
  (await database.pool.query('select to_address, subject, body from mail_outbox order by id')).rows;

describe('letters about introductions', () => {
  it('go to those who are told, in both languages, with a link to the platform', async () => {
    const { id } = (await test.invite({ listing: await test.publish() })).json();
    const me = (await test.get('/api/v1/me', test.publisher)).json();
    const [letter, ...more] = await letters(test);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      to_address: me.email,
      subject: '【融桥】收到对接邀请 | An invitation',
    });
    expect(letter?.body).toContain(`https://rongqiao.example/work/introductions/${id}`);
    expect(letter?.body).toMatch(/希望就.+请答复/);
    expect(letter?.body).toContain('Please answer.');
  });

  it('are not sent again for words that follow words still unread', async () => {
    const { id } = (await test.invite({ listing: await test.publish() })).json();
    await test.move(id, 'accept', test.publisher);
    const before = (await letters(test)).length;
    const say = () => test.post(`/api/v1/introductions/${id}/messages`, test.teacher, { body: '您好' });
    await say();
    await say();
    expect((await letters(test)).length).toBe(before + 1);
  });

  it('never go to an address of the example', async () => {
    const owner = await test.newFactory();
    await test.database.pool.query('update users set demo = true where email = $1', [
      (await test.get('/api/v1/me', owner.headers)).json().email,
    ]);
    const before = (await letters(test)).length;
    await test.invite({ listing: await test.publish({}, owner) });
    expect((await letters(test)).length).toBe(before);
  });

  it('are not written where no mail server is configured, while notices are', async () => {
    await without.invite({ listing: await without.publish() });
    expect(await letters(without)).toEqual([]);
    expect((await without.get('/api/v1/notifications/count', without.publisher)).json().unread).toBe(1);
  });
});
