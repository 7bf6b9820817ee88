import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../testing/index.ts';
import { inTransaction } from '../db/index.ts';
import { forgetSentMail, openPostman, type Postman, queueLetters, sendDueLetters } from './index.ts';

interface Received {
  to: string[];
  raw: string;
}

/** What the server answers to the next letters; an empty list takes them. */
let refusals: number[] = [];
let received: Received[] = [];
let server: SMTPServer;
let postman: Postman;
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const responseCode = refusals.shift();
        if (responseCode) return done(Object.assign(new Error('refused'), { responseCode }));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, raw: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  postman = openPostman({ url: `smtp://127.0.0.1:${port}`, from: '融桥 <noreply@rongqiao.example>' });
});
afterAll(async () => {
  postman.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await database.close();
});
beforeEach(async () => {
  refusals = [];
  received = [];
  await database.pool.query('delete from mail_outbox');
});

const now = new Date('2026-03-02T02:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const letter = {
  to: 'wang@school.example',
  subject: '【融桥】收到对接邀请',
  body: '王老师,您好:\n请答复。\n',
};
const queue = (count = 1) =>
  inTransaction(database, (tx) =>
    queueLetters(
      tx,
      Array.from({ length: count }, () => letter),
      now,
    ),
  );
const decoded = ({ raw }: Received) => {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
  const base64 = /^content-transfer-encoding: base64/im.test(raw);
  return base64 ? Buffer.from(body, 'base64').toString() : body;
};

describe('letters', () => {
  it('reach the mail server once, with subject and text in Chinese', async () => {
    await queue();
    expect(await sendDueLetters(database, postman, now)).toEqual({ sent: 1, failed: 0 });
    expect(await sendDueLetters(database, postman, later(60))).toEqual({ sent: 0, failed: 0 });
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual(['wang@school.example']);
    expect(received[0] && decoded(received[0])).toContain('王老师');
    expect(received[0]?.raw).toMatch(/^Auto-Submitted: auto-generated/m);
  });

  it('are tried again when the server is busy, later each time, under the same Message-ID', async () => {
    await queue();
    refusals = [451, 451];
    expect(await sendDueLetters(database, postman, now)).toEqual({ sent: 0, failed: 1 });
    expect(await sendDueLetters(database, postman, now)).toEqual({ sent: 0, failed: 0 });
    expect(await sendDueLetters(database, postman, later(1))).toEqual({ sent: 0, failed: 1 });
    expect(await sendDueLetters(database, postman, later(2))).toEqual({ sent: 0, failed: 0 });
    expect(await sendDueLetters(database, postman, later(6))).toEqual({ sent: 1, failed: 0 });
    const { rows } = await database.pool.query('select id, attempts from mail_outbox');
    expect(rows[0].attempts).toBe(3);
    expect(received[0]?.raw).toContain(`<${rows[0].id}@rongqiao.example>`);
  });

  it('are given up when the server refuses for good, without the address in the note', async () => {
    await queue();
    refusals = [550];
    expect(await sendDueLetters(database, postman, now)).toEqual({ sent: 0, failed: 1 });
    expect(await sendDueLetters(database, postman, later(10_000))).toEqual({ sent: 0, failed: 0 });
    const { rows } = await database.pool.query('select last_error, next_attempt_at from mail_outbox');
    expect(rows).toEqual([{ last_error: 'EMESSAGE 550', next_attempt_at: null }]);
  });

  it('wait when no server answers', async () => {
    const nowhere = openPostman({ url: 'smtp://127.0.0.1:1', from: 'a@b.example' });
    await queue();
    expect(await sendDueLetters(database, nowhere, now)).toEqual({ sent: 0, failed: 1 });
    nowhere.close();
    expect(await sendDueLetters(database, postman, later(1))).toEqual({ sent: 1, failed: 0 });
  });

  it('are sent once each when many send at the same time', async () => {
    await queue(60);
    const runs = await Promise.all(Array.from({ length: 4 }, () => sendDueLetters(database, postman, now)));
    expect(runs.reduce((total, { sent }) => total + sent, 0)).toBe(60);
    expect(received).toHaveLength(60);
  });

  it('are not written when the change they tell of fails', async () => {
    const failed = inTransaction(database, async (tx) => {
      await queueLetters(tx, [letter], now);
      throw new Error('the change failed');
    });
    await expect(failed).rejects.toThrow('the change failed');
    expect(await sendDueLetters(database, postman, now)).toEqual({ sent: 0, failed: 0 });
  });

  it('cannot be made to carry a header or an addressee of somebody else’s choosing', async () => {
    const hostile = {
      to: 'wang@school.example',
      subject: '招聘\r\nBcc: spy@evil.example',
      body: '正文\r\n.\r\nRCPT TO:<spy@evil.example>\r\n',
    };
    await inTransaction(database, (tx) => queueLetters(tx, [hostile], now));
    await sendDueLetters(database, postman, now);
    expect(received.map(({ to }) => to)).toEqual([['wang@school.example']]);
    expect(received[0]?.raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
  });

  it('are deleted a month after they were settled, with the addresses in them', async () => {
    await queue();
    await sendDueLetters(database, postman, now);
    expect(await forgetSentMail(database, later(29 * 1440))).toBe(0);
    expect(await forgetSentMail(database, later(31 * 1440))).toBe(1);
  });
});
