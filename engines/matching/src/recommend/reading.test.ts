import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../knowledge.ts';
import { KeySpace } from './key-space.ts';
import { levelGap, readLevelField, readRequiredLevel } from './levels.ts';
import { ConceptLexicon } from './lexicon.ts';
import { deniedStretches, readRegionStatement } from './statements.ts';

describe('levels', () => {
  it('are read from school levels, skill grades and codes', () => {
    expect(readLevelField('中职/高职')).toEqual({ lowest: 1, highest: 2 });
    expect(readLevelField('bachelor')).toEqual({ lowest: 3, highest: 3 });
    expect(readLevelField('预备技师')).toEqual({ lowest: 2, highest: 2 });
    expect(readLevelField('学历不限')).toBeNull();
  });

  it('are required by a body that says so, and not by one that takes any', () => {
    expect(readRequiredLevel('大专以上,能倒班')).toBe(2);
    expect(readRequiredLevel('大专以上,特别能干的中专也可以')).toBeNull();
    expect(readRequiredLevel('本科以上,学历不限')).toBeNull();
    expect(readRequiredLevel('能倒班')).toBeNull();
  });

  it('lie below, within or above what is asked', () => {
    const [higher, bachelor] = [
      { lowest: 2, highest: 2 },
      { lowest: 3, highest: 3 },
    ];
    expect(levelGap(bachelor, higher)).toBe(-1);
    expect(levelGap(higher, bachelor)).toBe(1);
    expect(levelGap({ lowest: 1, highest: 3 }, higher)).toBe(0);
  });
});

describe('statements', () => {
  const find = (name: string) => (name === '盘锦市' ? [{ code: '211100', name }] : []);

  it('keep to one place only where that is a place', () => {
    expect(readRegionStatement('仅限盘锦市学校', find).only).toBe('盘锦');
    expect(readRegionStatement('仅限优秀学校', find).only).toBeNull();
  });

  it('welcome what is far away', () => {
    expect(readRegionStatement('面向全国,样品可寄', find).open).toBe(true);
    expect(readRegionStatement('在厂里上班', find).open).toBe(false);
  });

  it('deny a clause, not the sentence', () => {
    const text = '招焊工,不招电工,包吃住';
    expect(deniedStretches(text).map(([from, to]) => text.slice(from, to))).toEqual(['不招电工']);
  });
});

describe('the lexicon', () => {
  const concept = (kind: 'skill' | 'programme' | 'topic', name: string) => ({
    id: `${kind}:${name}`,
    kind,
    name,
    words: [name],
    families: [],
  });
  const concepts = [
    concept('programme', '护理'),
    concept('skill', '设备护理'),
    concept('topic', '护理'),
    concept('skill', 'PR'),
  ];
  const knowledge: Pick<Knowledge, 'concepts' | 'links'> = { concepts, links: [] };
  const lexicon = new ConceptLexicon(knowledge, new KeySpace());
  const found = (text: string) => lexicon.find(text).map(({ linked }) => linked.concept.id);

  it('takes the longest word of a kind, and hides a programme inside a longer skill', () => {
    expect(found('设备护理')).toEqual(['skill:设备护理', 'topic:护理']);
    expect(found('护理')).toEqual(['programme:护理', 'topic:护理']);
  });

  it('takes a Latin word only where it stands alone', () => {
    expect(found('会pr剪辑')).toEqual(['skill:PR']);
    expect(found('profinet')).toEqual([]);
  });
});
