import { describe, expect, it } from 'vitest';
import { HIT, LISTING, RESULT } from '../../testing/fixtures.ts';
import { renderAt } from '../../testing/render-at.ts';

const at = `/listings/${LISTING.id}`;
const api = `/api/v1/listings/${LISTING.id}`;
const dataOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null');

describe('a listing', () => {
  it('says who, what, where and until when, with the days that are left', async () => {
    const { text } = await renderAt(at);
    for (const part of [
      '招聘数控车工 6 名',
      '桥州恒擎数控装备有限公司',
      '望江区',
      '2026年12月1日',
      '还有 10 天',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('dates its publication by the day in China', async () => {
    expect((await renderAt(at)).text).toContain('2026年11月21日');
  });

  it('gives pay with its unit', async () => {
    expect((await renderAt(at)).text).toContain('5,000–7,000 元/月 · 一年 13 薪');
    expect((await renderAt(at, { locale: 'en' })).text).toContain('CNY 5,000–7,000 per month');
  });

  it('gives reasons as sentences, weightiest first, what speaks against last and named', async () => {
    const { text } = await renderAt(at);
    const places = ['职业相同:车工', '同区(望江区)', '需要留意', '要求高职,对方为中职'].map((part) =>
      text.indexOf(part),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('is worth showing when its counterparts cannot be read', async () => {
    const page = await renderAt(at, { answers: { [`${api}/matches`]: 500 } });
    expect(page.status).toBe(200);
    expect(page.text).toContain('推荐暂时读不出来');
    expect(page.text).toContain('会看图纸');
  });

  it('keeps showing how it ended', async () => {
    const outcome = { result: 'hired', note: '招到 6 人', at: '2026-11-21T02:00:00Z' };
    const { text } = await renderAt(at, { answers: { [api]: { ...LISTING, status: 'closed', outcome } } });
    expect(text).toContain('这条信息已结束');
    expect(text).toContain('已招到人');
    expect(text).toContain('招到 6 人');
    expect(text).not.toContain('发布一条相配的供给');
  });

  it('offers revising and closing to its owner only', async () => {
    expect((await renderAt(at)).html).not.toContain(`/work${at}`);
    const may = { revise: true, publish: false, close: true };
    const { html } = await renderAt(at, { answers: { [api]: { ...LISTING, may } } });
    expect(html).toContain(`href="/work${at}"`);
    expect(html).toContain(`href="/work${at}/end"`);
  });

  it('offers its files to be saved, with their kind and size', async () => {
    const id = '018f0000-0000-7000-8000-0000000000f1';
    const attachments = [{ id, name: '设备清单.xlsx', kind: 'xlsx', bytes: 20_480 }];
    const { html, text } = await renderAt(at, { answers: { [api]: { ...LISTING, attachments } } });
    expect(html).toMatch(new RegExp(`<a href="${api}/attachments/${id}" download="设备清单.xlsx"`));
    expect(text).toMatch(/Excel 表格、20 KB/);
    expect((await renderAt(at)).text).not.toContain('附件');
  });

  it('describes a post as JobPosting, anything else as Demand or Offer', async () => {
    const post = dataOf((await renderAt(at)).html);
    expect(post).toMatchObject({
      '@type': 'JobPosting',
      validThrough: '2026-12-01',
      totalJobOpenings: 6,
      baseSalary: { currency: 'CNY', value: { minValue: 5000, maxValue: 7000, unitText: 'MONTH' } },
    });
    const challenge = { ...LISTING, kind: 'challenge', details: { rewardFen: 30_000_000 } };
    const demand = dataOf((await renderAt(at, { answers: { [api]: challenge } })).html);
    expect(demand).toMatchObject({ '@type': 'Demand', price: 300_000, priceCurrency: 'CNY' });
    const supply = { ...challenge, kind: 'service', direction: 'supply', details: {} };
    expect(dataOf((await renderAt(at, { answers: { [api]: supply } })).html)).toMatchObject({
      '@type': 'Offer',
    });
  });
});

describe('a listing published for another party', () => {
  const contributed = {
    for: { id: '018f0000-0000-7000-8000-0000000000b1', name: '桥州望江机械', type: 'enterprise' },
    as: 'market_service',
  };

  it('says for whom and by whom on its page and on its line', async () => {
    const page = await renderAt(at, { answers: { [api]: { ...LISTING, contributed } } });
    expect(page.text).toMatch(/代谁发布 桥州望江机械 （由市场服务机构代为发布）/);
    const items = [{ ...HIT, contributed }];
    const found = await renderAt('/listings', { answers: { '/api/v1/listings': { ...RESULT, items } } });
    expect(found.text).toContain('代桥州望江机械发布');
  });
});

describe('to whom a listing is offered', () => {
  const offeredTo = { reach: 'district', industries: [{ code: 'C', name: '制造业' }] } as const;

  it('stands on its page and on its line', async () => {
    const page = await renderAt(at, { answers: { [api]: { ...LISTING, offeredTo } } });
    expect(page.text).toContain('望江区的单位（企业限制造业）');
    const items = [{ ...HIT, offeredTo }];
    const found = await renderAt('/listings', { answers: { '/api/v1/listings': { ...RESULT, items } } });
    expect(found.text).toContain('面向 望江区的单位');
  });

  it('is counted where it holds something back, with the way to see it and back', async () => {
    const answers = { '/api/v1/listings': { ...RESULT, notOffered: 3 } };
    const { html, text } = await renderAt('/listings?q=数控', { answers });
    expect(text).toContain('另有 3 条');
    expect(html).toMatch(/href="\/listings\?q=[^"]*scope=all"/);
    const all = await renderAt('/listings?q=数控&scope=all', { answers });
    expect(all.text).toContain('只看面向我的');
  });
});

describe('the search', () => {
  it('works by links and one form: filters with counts, removal, sorting and pages keep what was asked', async () => {
    const { html, text } = await renderAt('/listings?q=skcg&region=990104&page=2');
    expect(html).toContain('href="/listings?region=990104&amp;q=skcg&amp;kind=talent"');
    expect(html).toContain('href="/listings?q=skcg"');
    expect(html).toContain('href="/listings?region=990104&amp;q=skcg&amp;sort=newest"');
    expect(html).toContain('href="/listings?region=990104&amp;q=skcg&amp;page=3"');
    expect(html).toMatch(/<form[^>]*action="\/listings"/);
    expect(html).toContain('<input type="hidden" name="region" value="990104"/>');
    expect(text).toContain('1,041');
  });

  it('says what the words were read as, and marks what was found', async () => {
    const { html, text } = await renderAt('/listings?q=skcg');
    expect(text).toContain('已按“数控车工”查找');
    expect(html).toContain('招聘<mark>数控车工</mark> 6 名');
    expect(text).toContain('第 21–21 条');
  });

  it('asks the API for exactly what the address says, and ignores the rest', async () => {
    const { asked } = await renderAt('/listings?q=%E7%94%B5%E5%B7%A5&kind=talent&utm_source=x&page=2');
    expect(asked).toContain('/api/v1/listings?kind=talent&q=%E7%94%B5%E5%B7%A5&page=2');
  });

  it('helps on when nothing is found', async () => {
    const nothing = { ...RESULT, items: [], total: 0, page: 1, correction: undefined };
    const { text, html } = await renderAt('/listings?q=x&kind=talent', {
      answers: { '/api/v1/listings': nothing },
    });
    expect(text).toContain('没有找到符合条件的信息');
    expect(text).toContain('去掉一些条件');
    expect(html).toContain('href="/work/listings/new"');
  });

  it('keeps search results with words out of search engines', async () => {
    expect((await renderAt('/listings?q=x')).html).toContain('noindex');
    expect((await renderAt('/listings?kind=talent')).html).not.toContain('noindex');
  });

  it('escapes what is typed', async () => {
    const { html } = await renderAt(`/listings?q=${encodeURIComponent('"><img src=x>')}`);
    expect(html).not.toContain('<img');
  });
});

describe('the home page', () => {
  it('offers examples that are taken from what is there', async () => {
    const { html } = await renderAt('/');
    expect(html).toContain(`href="/listings?q=${encodeURIComponent(HIT.skills[0] ?? '')}"`);
  });

  it('shows each district with its figures, and the table behind them', async () => {
    const { html, text } = await renderAt('/');
    expect(html).toContain('aria-label="临桥区：需求 12 条，供给 34 条"');
    expect(html).toContain('href="/listings?region=990104"');
    expect(text).toContain('1,200');
    expect(html).toMatch(/<table><caption>/);
  });
});
