import { describe, expect, it } from 'vitest';
import { browserStore } from './recent-store.ts';

function storageOf(content: string | null = null) {
  let kept = content;
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
  };
}

describe('recent searches of a browser', () => {
  it('are the latest eight, each wording once', async () => {
    const store = browserStore(storageOf());
    for (let n = 0; n < 10; n++) await store.add(`词${n}`);
    await store.add('词5');
    expect((await store.read()).items).toEqual(['词5', '词9', '词8', '词7', '词6', '词4', '词3', '词2']);
  });

  it('can be cleared, and turned off until they are wanted again', async () => {
    const store = browserStore(storageOf());
    await store.add('焊工');
    expect(await store.clear()).toEqual({ kept: true, items: [] });
    await store.add('电工');
    expect(await store.keep(false)).toEqual({ kept: false, items: [] });
    expect(await store.add('车工')).toEqual({ kept: false, items: [] });
    await store.keep(true);
    expect(await store.add('钳工')).toEqual({ kept: true, items: ['钳工'] });
  });

  it('take what is no list of words for nothing', async () => {
    for (const content of ['{', 'null', '[]', '{"items":"x"}', '{"items":[1,{"a":2}]}']) {
      expect((await browserStore(storageOf(content)).read()).items).toEqual([]);
    }
  });
});
