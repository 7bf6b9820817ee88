import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../app/test-app.ts';
import { openPackShelf } from './index.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp('pglite', {}, (await openPackShelf()).shelf);
});
afterAll(() => test.close());

const judge = async (path: string, query: Record<string, string> = {}, language = 'zh-CN') =>
  test.app.inject({
    method: 'GET',
    url: `/api/v1/policies/${path}/judgement?${new URLSearchParams(query)}`,
    headers: { 'accept-language': language },
  });
const facts = (given: object) => ({ facts: JSON.stringify(given), on: '2024-12-31' });

describe('a case put to a rule', () => {
  it('is judged with what led to it, in the language asked for', async () => {
    const given = { above_scale: true, technical_posts: 200, internship_posts: 19 };
    const answer = (await judge('changzhi-2019/rules/R11', facts(given))).json();
    expect(answer).toMatchObject({ verdict: false, missing: [], on: '2024-12-31' });
    expect(answer.explanation.join('\n')).toContain('技术岗位数＝200');
    const english = (await judge('changzhi-2019/rules/R11', facts(given), 'en')).json();
    expect(english.explanation.join('\n')).toContain('200');
    expect(english.explanation.at(-1)).toMatch(/^[\x20-\x7e]+$/);
  });

  it('without facts says what to supply and how to ask for it', async () => {
    const { verdict, missing, facts: asked } = (await judge('changzhi-2019/rules/R11')).json();
    expect(verdict).toBe('unknown');
    expect(missing.map(({ code }: { code: string }) => code)).toContain('technical_posts');
    expect(asked.find(({ code }: { code: string }) => code === 'technical_posts')).toMatchObject({
      type: 'number',
      ask: expect.stringMatching(/技术岗位/),
    });
  });

  it('about money stays a draft while the text leaves something open', async () => {
    const { verdict, amountFen, explanation } = (await judge('changzhi-2019/rules/R25')).json();
    expect([verdict, amountFen]).toEqual(['draft', undefined]);
    expect(explanation.join('\n')).toContain('起算');
  });

  it('is refused with facts that are none, and missing for a rule that computes nothing', async () => {
    for (const text of ['[1]', '{', 'null']) {
      const refused = await judge('changzhi-2019/rules/R11', { facts: text });
      expect([refused.statusCode, refused.json().detail]).toEqual([400, expect.stringContaining('facts')]);
    }
    expect((await judge('changzhi-2019/rules/R11', { on: '2024-02-30' })).statusCode).toBe(400);
    for (const path of ['changzhi-2019/rules/R02', 'changzhi-2019/rules/R99', 'nowhere-2026/rules/R11'])
      expect((await judge(path)).statusCode).toBe(404);
  });
});
