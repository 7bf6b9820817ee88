import { describe, expect, it } from 'vitest';
import { samplePack } from '../testing/sample-pack.ts';
import { diffPacks } from './diff-packs.ts';

describe('two versions of a pack', () => {
  it('differ in nothing when they say the same, wherever it stands', () => {
    const moved = samplePack((text) => text.replace('span: [10, 20]', 'span: [11, 21]'));
    expect(diffPacks(samplePack().data, moved.data)).toEqual([]);
  });

  it('show the target, the dated figure, the amount and the task that change', () => {
    const newer = samplePack((text) =>
      text
        .replace('value: 30, unit: 个', 'value: 40, unit: 个')
        .replace('value: "12%"', 'value: "15%"')
        .replace('cap: 1万元', 'cap: 2万元')
        .replace('name: 市教育局, role: lead', 'name: 市人社局, role: lead')
        .replace('id: r5', 'id: r6'),
    );
    const diff = diffPacks(samplePack().data, newer.data);
    expect(diff.map(({ what, id, change }) => `${change} ${what} ${id}`)).toEqual([
      'removed condition r5',
      'changed target r1',
      'changed subsidy r3',
      'added condition r6',
      'changed task t1',
      'changed parameter 岗位比例',
    ]);
    expect(diff[1]?.fields).toEqual([{ field: 'value', before: '30', after: '40' }]);
  });
});
