import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ConfigError } from './config-error.ts';
import { readConfig } from './read-config.ts';

const folder = mkdtempSync(join(tmpdir(), 'rongqiao-config-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function mistakesOf(variables: Record<string, string>): string[] {
  try {
    readConfig({ DATA_DIR: folder, ...variables });
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes.map(({ variable }) => variable);
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('needs nothing but a folder', () => {
    expect(readConfig({ DATA_DIR: folder })).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      dataDir: folder,
      databaseUrl: undefined,
      demo: true,
      logLevel: 'info',
      publicUrl: undefined,
      locale: 'zh-CN',
    });
  });

  it('reports every mistake at once', () => {
    const wrong = {
      HOST: 'a b',
      PORT: '70000',
      DATABASE_URL: 'mysql://x',
      RONGQIAO_DEMO: 'yes',
      LOG_LEVEL: 'loud',
      PUBLIC_URL: 'example.cn',
      TRUST_PROXY: '1',
      RATE_LIMIT_PER_MINUTE: '-1',
      SESSION_SECRET: 'short',
      SMTP_URL: 'http://mail.example.cn',
      MAIL_FROM: 'nobody',
      RONGQIAO_LANG: 'fr',
    };
    expect(mistakesOf(wrong).toSorted()).toEqual(Object.keys(wrong).toSorted());
  });

  it.each(['', ' ', '3e3', '3000.5', '0x10', '-1', '65536'])(
    'reads the port %j as absent or refuses it',
    (port) => {
      expect(mistakesOf({ PORT: port })).toEqual(port.trim() ? ['PORT'] : []);
    },
  );

  it('sends mail with a server and a sender, and names the missing one of the two', () => {
    const from = '融桥 <noreply@example.cn>';
    expect(mistakesOf({ SMTP_URL: 'smtp://mail.example.cn:25' })).toEqual(['MAIL_FROM']);
    expect(mistakesOf({ MAIL_FROM: from })).toEqual(['SMTP_URL']);
    const variables = { DATA_DIR: folder, SMTP_URL: 'smtps://u:p@mail.example.cn', MAIL_FROM: from };
    expect(readConfig(variables).mail).toEqual({ smtpUrl: 'smtps://u:p@mail.example.cn', from });
    expect(readConfig({ DATA_DIR: folder }).mail).toBeUndefined();
  });

  it.each(['a\r\nBcc: b@c.d <a@b.c>', 'a@b.c, d@e.f', '<a@b.c'])('refuses the sender %j', (from) => {
    expect(mistakesOf({ SMTP_URL: 'smtp://mail.example.cn', MAIL_FROM: from })).toEqual(['MAIL_FROM']);
  });

  it('names a misspelt variable of ours', () => {
    expect(mistakesOf({ RONGQIAO_DMEO: 'off' })).toEqual(['RONGQIAO_DMEO']);
  });

  it('keeps the value of a wrong secret out of the message', () => {
    expect(() => readConfig({ DATA_DIR: folder, SESSION_SECRET: 'tiny-one' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('tiny-one') }),
    );
  });

  it.each([
    [{ LANG: 'en_US.UTF-8' }, 'must be'],
    [{ LANG: 'zh_CN.UTF-8' }, '应为'],
    [{ LANG: 'C.UTF-8' }, '应为'],
    [{ LANG: 'zh_CN.UTF-8', RONGQIAO_LANG: 'en' }, 'must be'],
  ])('speaks the language of %j', (variables, words) => {
    expect(() => readConfig({ DATA_DIR: folder, PORT: 'x', ...variables })).toThrow(words);
  });

  it('makes one secret, for its owner only, and keeps it', () => {
    const first = readConfig({ DATA_DIR: folder }).sessionSecret;
    expect(first.length).toBeGreaterThanOrEqual(43);
    expect(readConfig({ DATA_DIR: folder }).sessionSecret).toBe(first);
    expect(readFileSync(join(folder, 'session-secret'), 'utf8')).toBe(first);
    expect(statSync(join(folder, 'session-secret')).mode & 0o777).toBe(0o600);
  });

  it('says which folder setting is wrong when it cannot be written', () => {
    readConfig({ DATA_DIR: folder });
    writeFileSync(join(folder, 'file'), '');
    expect(mistakesOf({ DATA_DIR: join(folder, 'file', 'below') })).toEqual(['DATA_DIR']);
  });

  it('drops the closing slash of the public address', () => {
    expect(readConfig({ DATA_DIR: folder, PUBLIC_URL: 'https://example.cn/' }).publicUrl).toBe(
      'https://example.cn',
    );
  });
});
