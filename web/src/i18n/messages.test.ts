import { describe, expect, it } from 'vitest';
import { messages as en } from './en/index.ts';
import { messages as zhCN } from './zh-CN/index.ts';

/** `listing.fact.pay` → text, for every text of a tree. */
function flatten(tree: object, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [path, text] of flatten(value, `${prefix}${key}.`)) flat.set(path, text);
  }
  return flat;
}
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('messages', () => {
  const chinese = flatten(zhCN);
  const english = flatten(en);

  it('have the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    expect(chinese.size).toBeGreaterThan(300);
  });

  it('carry the same placeholders in both languages', () => {
    for (const [key, text] of chinese) {
      expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    }
  });

  it('are Chinese in Chinese and hold no Chinese in English, names of languages apart', () => {
    const named = (text: string) => /\p{L}/u.test(text.replaceAll(/\{\{\w+\}\}/g, ''));
    const except = 'common.switchLanguage';
    const foreignInChinese = [...chinese].filter(
      ([key, text]) => named(text) && key !== except && !/\p{Script=Han}/u.test(text),
    );
    const chineseInEnglish = [...english].filter(
      ([key, text]) => key !== except && /\p{Script=Han}/u.test(text),
    );
    expect(foreignInChinese).toEqual([]);
    expect(chineseInEnglish).toEqual([]);
  });

  it('set Chinese with full-width punctuation', () => {
    const halfWidth = /(?<=\p{Script=Han})[,:;?!()]|[,:;?!()](?=\p{Script=Han})/u;
    expect([...chinese].filter(([, text]) => halfWidth.test(text))).toEqual([]);
  });

  it('write nothing empty', () => {
    for (const [key, text] of [...chinese, ...english])
      expect([key, text.trim() === '']).toEqual([key, false]);
  });
});
