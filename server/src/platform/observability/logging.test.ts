import { Writable } from 'node:stream';
import cookie from '@fastify/cookie';
import Fastify, { LogController } from 'fastify';
import { expect, it } from 'vitest';
import type { ApiServer } from '../http/index.ts';
import { loggerOptions, measureRequests } from './index.ts';

it('logs each request with its id and route, and nothing of what a person sent', async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const app = Fastify({
    logger: { ...loggerOptions('info'), stream },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => 'request-7',
  }) as unknown as ApiServer;
  await app.register(cookie);
  measureRequests(app);
  app.post('/people/:name', { config: { access: 'public' } }, async (request) => {
    request.log.info({ email: 'zhang@example.cn', password: 'secret word' }, 'hello');
    throw Object.assign(new Error('broken'), { statusCode: 500 });
  });
  const answer = await app.inject({
    method: 'POST',
    url: `/people/${encodeURIComponent('张三')}?phone=13800000000`,
    headers: { cookie: 'session=abc', authorization: 'Bearer xyz' },
    payload: { idCard: '110101199003070000' },
  });
  expect(answer.headers['x-request-id']).toBe('request-7');
  await app.close();
  const failure = Object.assign(new Error('Failed query: insert … params: 李四'), {
    query: 'insert …',
    params: ['李四'],
    cause: { code: '23502' },
  });
  app.log.error({ err: failure }, 'unexpected error');
  const log = lines.join('');
  expect(log).toContain('"code":"23502"');
  expect(log).toContain('"reqId":"request-7"');
  expect(log).toContain('"route":"/people/:name"');
  expect(log).not.toMatch(/张三|李四|%E5|13800000000|session=abc|xyz|110101|zhang@|secret word/);
});
