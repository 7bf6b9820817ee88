import { describe, expect, it } from 'vitest';
import { ME } from '../../testing/fixtures.ts';
import { renderAt } from '../../testing/render-at.ts';

const official = { ...ME, memberships: ME.memberships.map((one) => ({ ...one, role: 'official' })) };
const items = [
  { id: '018f0000-0000-7000-8000-0000000000e1', terms: ['电焊工', '焊工', '二保焊师傅'] },
  { id: '018f0000-0000-7000-8000-0000000000e2', terms: ['护工', '养老护理员'] },
];
const show = (path: string, me: object = official) =>
  renderAt(path, { hasSession: true, answers: { '/api/v1/me': me, '/api/v1/synonyms': { items } } });

describe('the synonyms in the console', () => {
  it('are listed by group, each to be changed or removed, and more can be added', async () => {
    const { text } = await show('/console/synonyms');
    expect(text).toContain('电焊工、焊工、二保焊师傅');
    expect(text).toContain('2 组，全部 2 组');
    for (const action of ['新增一组', '保存', '删除这一组']) expect(text).toContain(action);
  });

  it('are found by a word, and say so where no group holds it', async () => {
    const { text } = await show('/console/synonyms?q=护理');
    expect(text).toContain('1 组，全部 2 组');
    expect(text).not.toContain('二保焊师傅');
    expect((await show('/console/synonyms?q=没有')).text).toContain('没有含这个词的同义词组');
  });

  it('are for officials only', async () => {
    expect((await show('/console/synonyms', ME)).status).toBe(403);
  });
});
