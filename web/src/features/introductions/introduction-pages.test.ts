import { describe, expect, it } from 'vitest';
import { SIGNED_IN } from '../../testing/fake-api.ts';
import { LISTING } from '../../testing/fixtures.ts';
import { INTRODUCTION, MESSAGES, PARTNER, PROPOSED } from '../../testing/introduction-fixtures.ts';
import { renderAt } from '../../testing/render-at.ts';

const at = `/work/introductions/${INTRODUCTION.id}`;
const api = `/api/v1/introductions/${INTRODUCTION.id}`;
const options = '/api/v1/introductions/options';
const show = (path: string, answers: object = {}) =>
  renderAt(path, { hasSession: true, answers: { ...SIGNED_IN, ...answers } });
const inOrder = (text: string, parts: string[]) => parts.map((part) => text.indexOf(part));

describe('getting in touch from a listing', () => {
  const listing = `/listings/${LISTING.id}`;
  const refusal = '这条信息已截止或已结束，不再接受对接。';

  it('asks a visitor to sign in, and leads back to the listing; nothing is asked of the API for them', async () => {
    const { html, text, asked } = await renderAt(listing);
    expect(text).toContain('登录后联系对方');
    expect(html).toContain(`href="/sign-in?back=${encodeURIComponent(listing)}"`);
    expect(asked.some((path) => path.startsWith(options))).toBe(false);
  });

  it('leads who may to the form', async () => {
    const { html, text } = await show(listing);
    expect(text).toContain('联系对方');
    expect(html).toContain(`href="/work/introductions/new?listing=${LISTING.id}"`);
  });

  it('leads on where an introduction is open, and says why where nobody may', async () => {
    const open = {
      organisation: PARTNER,
      allowed: false,
      problems: ['正在进行'],
      introductionId: INTRODUCTION.id,
    };
    const going = await show(listing, { [options]: { items: [open] } });
    expect(going.html).toContain(`href="${at}"`);
    expect(going.html).not.toContain('/work/introductions/new');
    const { introductionId: _open, ...closed } = { ...open, problems: [refusal] };
    const refused = await show(listing, { [options]: { items: [closed, closed] } });
    expect(refused.text.split(refusal)).toHaveLength(2);
    expect(refused.html).not.toContain('/work/introductions/new');
  });

  it('is not offered for a listing that has ended, nor to its owner', async () => {
    for (const change of [{ status: 'closed' }, { may: { revise: true, publish: false, close: true } }]) {
      const { html } = await show(listing, { [`/api/v1${listing}`]: { ...LISTING, ...change } });
      expect(html).not.toContain('/work/introductions/new');
    }
  });
});

describe('the invitation form', () => {
  const form = `/work/introductions/new?listing=${LISTING.id}`;
  const mine = (id: string, organisation: object, status = 'published') => ({
    ...LISTING,
    id,
    organisation,
    status,
    title: `我们的${id}`,
  });

  it('offers the published listings of the organisation that asks, and no others', async () => {
    const items = [mine('甲', PARTNER), mine('乙', PARTNER, 'draft'), mine('丙', LISTING.organisation)];
    const { html } = await show(form, { '/api/v1/me/listings': { items, total: 3 } });
    expect([...html.matchAll(/<option value="([^"]*)"/g)].map((match) => match[1])).toEqual(['', '甲']);
  });

  it('lets choose on whose behalf, and says what stands against the others', async () => {
    const items = [
      { organisation: PARTNER, allowed: false, problems: ['本月发起的对接已达上限'] },
      { allowed: true, problems: [] },
    ];
    const { html, text } = await show(form, { [options]: { items } });
    expect(text).toContain('本月发起的对接已达上限');
    expect(html).toMatch(new RegExp(`<input[^>]*disabled=""[^>]*value="${PARTNER.id}"`));
    expect(html).toMatch(/<input[^>]*checked=""[^>]*value=""/);
  });

  it('gives the reasons instead of a form where nobody may ask', async () => {
    const items = [{ organisation: PARTNER, allowed: false, problems: ['对方不久前婉拒过这次对接'] }];
    const { html, text } = await show(form, { [options]: { items } });
    expect(text).toContain('对方不久前婉拒过这次对接');
    expect(html).not.toContain('<textarea');
  });

  it('sends who is not signed in to sign in, and back', async () => {
    expect((await renderAt(form)).location).toBe(`/sign-in?back=${encodeURIComponent(form)}`);
  });
});

describe('my introductions', () => {
  it('open on what waits, each with whom, until when and its next step, and count every box', async () => {
    const { text, html, asked } = await show('/work/introductions');
    for (const part of ['等我处理 1', PARTNER.name, '对方在等您答复', '2026年12月2日', '去答复']) {
      expect(text).toContain(part);
    }
    expect(html).toContain(`href="${at}"`);
    expect(asked).toContain('/api/v1/introductions?box=waiting');
  });

  it('say what will be here in an empty box', async () => {
    const nothing = { items: [], total: 0, page: 1, size: 20 };
    const { text } = await show('/work/introductions?box=closed', { '/api/v1/introductions': nothing });
    expect(text).toContain('还没有结束的对接');
  });

  it('show a person by what they say of themselves, without a name', async () => {
    const person = {
      kind: 'student',
      regionCode: '990104',
      level: 'higher_vocational',
      programme: '数控技术',
      skills: [],
    };
    const items = [{ ...INTRODUCTION, inviter: { person } }];
    const { text } = await show('/work/introductions', {
      '/api/v1/introductions': { items, total: 1, page: 1, size: 20 },
    });
    expect(text).toContain('一位个人用户 · 学生 · 高职（大专） · 数控技术');
  });
});

describe('an introduction', () => {
  it('shows what was asked before the answer, and no contacts before acceptance', async () => {
    const { text } = await show(at);
    const places = inOrder(text, ['对方在等您答复', '想与贵公司办订单班', '接受邀请', '邀请被接受后']);
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).not.toContain('@');
  });

  it('offers exactly what the reader may do', async () => {
    const labels = {
      accept: '接受邀请<',
      decline: '婉拒邀请',
      withdraw: '确认撤回',
      write: '写给对方',
      propose: '交给对方确认',
      confirm: '确认约定</button>',
      succeed: '已签约',
      end: '没有谈成，结束对接',
    };
    const state = (move: string) =>
      ['accept', 'decline', 'withdraw'].includes(move) ? 'invited' : 'accepted';
    const nothing = Object.fromEntries(Object.keys(labels).map((move) => [move, false]));
    for (const move of Object.keys(labels)) {
      const introduction = {
        ...PROPOSED,
        history: [],
        state: state(move),
        may: { ...nothing, [move]: true },
      };
      const { html } = await show(at, { [api]: introduction });
      const offered = Object.entries(labels).filter(([, label]) => html.includes(label));
      expect(offered.map(([name]) => name)).toEqual([move]);
    }
  });

  it('shows the conversation, the terms with where each side stands, and whom to reach', async () => {
    const { text, html } = await show(at, { [api]: PROPOSED, [`${api}/messages`]: MESSAGES });
    for (const part of [
      '王老师',
      '下周二可以来看车间吗？',
      '2026年11月19日 09:30',
      '2027年春季起每年 20 名。',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('您这边：还没有确认');
    expect(text).toContain('对方：已确认');
    expect(html).toContain('href="mailto:wang@school.example"');
  });

  it('tells its history in plain words, by side', async () => {
    const { text } = await show(at, { [api]: PROPOSED });
    const places = inOrder(text, ['对方 · 发出邀请', '您这边 · 接受邀请', '对方 · 写下约定']);
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('says how it ended, and why it was declined', async () => {
    const outcome = { result: 'none', note: '时间对不上', at: '2026-11-20T01:00:00Z' };
    const { lapsesAt: _lapses, waitingFor: _waiting, ...ended } = { ...PROPOSED, state: 'ended' };
    const end = await show(at, { [api]: { ...ended, outcome } });
    expect(end.text).toContain('没有谈成（2026年11月20日）');
    expect(end.text).toContain('时间对不上');
    const declined = { reason: 'no_capacity', note: '明年再说' };
    const refusal = await show(at, { [api]: { ...ended, state: 'declined', declined } });
    expect(refusal.text).toMatch(/原因：暂无力承接 ?（明年再说）/);
  });

  it('is worth showing when its messages cannot be read', async () => {
    const page = await show(at, { [api]: PROPOSED, [`${api}/messages`]: 500 });
    expect(page.status).toBe(200);
    expect(page.text).toContain('消息暂时读不出来');
  });

  it('of others is not found', async () => {
    expect((await show(at, { [api]: 404 })).status).toBe(404);
  });
});
