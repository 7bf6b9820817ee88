import type { OwnAccount, OwnSession, SignInLock } from '@rongqiao/contracts';
import { describe, expect, it } from 'vitest';
import { SIGNED_IN } from '../../testing/fake-api.ts';
import { ME } from '../../testing/fixtures.ts';
import { renderAt } from '../../testing/render-at.ts';

const ACCOUNT: OwnAccount = {
  name: '王老师',
  email: 'wang@school.example',
  emailConfirmed: false,
  hasPassword: true,
  demo: false,
};
const SESSIONS: OwnSession[] = [
  {
    id: '00000000-0000-4000-8000-00000000ee01',
    device: { browser: 'chrome', system: 'windows' },
    current: true,
    beganAt: '2026-11-20T01:00:00Z',
    lastSeenAt: '2026-11-21T02:05:00Z',
  },
  {
    id: '00000000-0000-4000-8000-00000000ee02',
    device: { browser: 'wechat', system: 'android' },
    current: false,
    beganAt: '2026-11-19T01:00:00Z',
    lastSeenAt: '2026-11-19T03:00:00Z',
  },
];
const show = (path: string, answers: object = {}) =>
  renderAt(path, {
    hasSession: true,
    answers: {
      ...SIGNED_IN,
      '/api/v1/me/account': ACCOUNT,
      '/api/v1/me/sessions': { items: SESSIONS },
      ...answers,
    },
  });

describe('the own account', () => {
  it('says who I am, whether the address is confirmed, and on which devices I am signed in', async () => {
    const { text, html } = await show('/work/account');
    expect(text).toContain('wang@school.example');
    expect(text).toContain('还没有确认');
    expect(text).toMatch(/Chrome 浏览器（Windows 电脑）\s+这台设备/);
    expect(text).toContain('微信（安卓设备）');
    expect(text).toContain('2026年11月21日 10:05');
    expect(html.match(/让“[^”]*”退出登录/g)).toEqual(['让“微信（安卓设备）”退出登录']);
  });

  it('offers to end the others only where there are others', async () => {
    expect((await show('/work/account')).text).toContain('除这台设备外全部退出登录');
    const alone = await show('/work/account', { '/api/v1/me/sessions': { items: SESSIONS.slice(0, 1) } });
    expect(alone.text).not.toContain('除这台设备外全部退出登录');
  });

  it('of the example cannot be changed, and says so', async () => {
    const { text } = await show('/work/account', { '/api/v1/me/account': { ...ACCOUNT, demo: true } });
    expect(text).toContain('示例账号');
    expect(text).not.toContain('现在的密码');
  });

  it('is for who is signed in', async () => {
    const { location } = (await renderAt('/work/account')) as { location?: string };
    expect(location).toContain('/sign-in?back=%2Fwork%2Faccount');
  });
});

describe('signing in without the password', () => {
  const silent = { '/api/v1/sign-in/ways': { code: false, links: false } };

  it('is offered by letter where the platform writes letters', async () => {
    const { html } = await renderAt('/sign-in?back=/work/account');
    expect(html).toContain('href="/sign-in/code?back=/work/account"');
    expect((await renderAt('/forgot-password')).text).toContain('发送链接');
    expect((await renderAt('/sign-in/code')).text).toContain('发送验证码');
  });

  it('leads to the administrator where it does not', async () => {
    expect((await renderAt('/sign-in', { answers: silent })).html).not.toContain('/sign-in/code');
    const { text } = await renderAt('/forgot-password', { answers: silent });
    expect(text).toContain('请联系平台管理员');
    expect(text).not.toContain('发送链接');
    const account = await show('/work/account', silent);
    expect(account.text).toContain('不能用邮件确认');
  });

  it('opens a link of a letter with a button, so that looking at it uses nothing up', async () => {
    const { asked, text } = await renderAt('/confirm-email?token=abc');
    expect(text).toContain('确认是我的邮箱');
    expect(asked.filter((path) => path.includes('confirm'))).toEqual([]);
    expect((await renderAt('/reset-password?token=abc')).text).toContain('保存新密码');
  });
});

describe('locked accounts', () => {
  const as = (role: 'administrator' | 'official', items: SignInLock[]) =>
    show('/console/sign-in-locks', {
      '/api/v1/me': { ...ME, memberships: ME.memberships.map((item) => ({ ...item, role })) },
      '/api/v1/console/sign-in-locks': role === 'administrator' ? { items } : 403,
    });
  const LOCK: SignInLock = {
    userId: '00000000-0000-4000-8000-00000000ee03',
    name: '李四',
    email: 'l***@school.example',
    failures: 7,
    lastFailureAt: '2026-11-21T02:00:00Z',
    lockedUntil: '2026-11-21T02:04:00Z',
  };

  it('are listed for the administrator, each with the way to lift the lock', async () => {
    const { text, html } = await as('administrator', [LOCK]);
    expect(text).toContain('输错 7 次');
    expect(html).toContain('解除“李四”的锁定');
    expect((await as('administrator', [])).text).toContain('现在没有被锁定的账号');
  });

  it('are not offered to other officials', async () => {
    const page = await as('official', []);
    expect(page.status).toBe(403);
    const console = await show('/console', {
      '/api/v1/me': { ...ME, memberships: ME.memberships.map((item) => ({ ...item, role: 'official' })) },
    });
    expect(console.html).not.toContain('href="/console/sign-in-locks"');
  });
});
