import { describe, expect, it } from 'vitest';
import { SIGNED_IN } from '../../testing/fake-api.ts';
import { HIT, LISTING, MATCHES, ME } from '../../testing/fixtures.ts';
import { renderAt } from '../../testing/render-at.ts';

const show = (path: string, answers: object) =>
  renderAt(path, { hasSession: true, answers: { ...SIGNED_IN, ...answers } });
const WISHES = { '/api/v1/me/recommendation-wishes': { reach: 'district', fittingLevel: true } };

describe('recommendations', () => {
  it('can be said not to suit by who is signed in, with a reason; visitors are not asked', async () => {
    const path = `/listings/${LISTING.id}`;
    const { text } = await show(path, {});
    for (const reason of ['不合适', '地点不合适', '已经在联系']) expect(text).toContain(reason);
    expect((await renderAt(path)).text).not.toContain('地点不合适');
  });

  it('say why one stands above another that scores a little more', async () => {
    const [match] = MATCHES.items;
    const items = [{ ...match, turn: 'less_shown' }];
    const answers = { [`/api/v1/listings/${LISTING.id}/matches`]: { items } };
    expect((await renderAt(`/listings/${LISTING.id}`, { answers })).text).toContain('近来展示得较少');
  });

  it('show their owner why they did not suit, without who', async () => {
    const may = { revise: true, publish: false, close: true, extend: true };
    const counts = { fewest: 3, reasons: [{ reason: 'pay', people: 4 }] };
    const { text } = await show(`/listings/${LISTING.id}`, {
      [`/api/v1/listings/${LISTING.id}`]: { ...LISTING, may },
      [`/api/v1/listings/${LISTING.id}/dismissals`]: counts,
    });
    expect(text).toContain('报酬不合适：4 人');
  });

  it('are set on a page, where what did not suit is taken back', async () => {
    const dismissals = { items: [{ listing: HIT, reason: 'pay', at: '2026-11-20T02:00:00.000Z' }] };
    const { text } = await show('/work/recommendations', { ...WISHES, '/api/v1/me/dismissals': dismissals });
    for (const words of ['只看本区县', HIT.title, '报酬不合适', '撤销']) expect(text).toContain(words);
    const none = await show('/work/recommendations', { ...WISHES, '/api/v1/me/dismissals': { items: [] } });
    expect(none.text).toContain('说过不合适的 还没有');
    expect((await renderAt('/work/recommendations')).location).toContain('/sign-in?back=');
  });
});

describe('the page of how attention is shared', () => {
  const official = { ...ME, memberships: ME.memberships.map((one) => ({ ...one, role: 'official' })) };
  const figures = { shown: 40, gini: 0.5, topThree: 0.9 };
  const EXPOSURE = {
    ...{ from: '2026-09-28', to: '2026-11-21', organisations: 5, ...figures },
    most: [{ organisation: HIT.organisation, shown: 30, share: 0.75 }],
    lorenz: [
      { organisations: 0, shown: 0 },
      { organisations: 0.8, shown: 0.25 },
      { organisations: 1, shown: 1 },
    ],
    weeks: [{ from: '2026-11-16', ...figures }],
    districts: [{ region: { code: '990104', name: '望江区' }, ...figures }],
    kinds: [{ kind: 'talent', ...figures }],
  };
  const open = (exposure: object, me: object = official) =>
    show('/console/exposure', { '/api/v1/me': me, '/api/v1/console/exposure': exposure });

  it('gives the figures, the curve as a picture with its table, and the shares', async () => {
    const { text, html } = await open(EXPOSURE);
    for (const words of ['共展示 40 次', '前三家占比', '0.50', '75%', '望江区'])
      expect(text).toContain(words);
    expect(html).toContain('role="img"');
  });

  it('says how figures come about where there are none, and is for officials', async () => {
    expect((await open({ ...EXPOSURE, shown: 0, lorenz: [] })).text).toContain('还没有展示记录');
    expect((await open(EXPOSURE, ME)).status).toBe(403);
  });
});
