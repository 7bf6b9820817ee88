import { setTimeout as sleep } from 'node:timers/promises';
import { ListingDraft } from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf, openTestApp, type TestApp } from '../../app/test-app.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { directoryKnowledge } from '../../workflows/directory-knowledge.ts';
import { columnsOf, insertListings, ListingDirectory, readRebuilds, requestRebuild } from './index.ts';

let test: TestApp;
let organisationId: string;

beforeAll(async () => {
  test = await openTestApp('postgres');
  organisationId = await test.addOrganisation();
});
afterAll(() => test.close());

const rowOf = (title: string) => ({
  ...columnsOf(ListingDraft.parse(draftOf({ title }))),
  id: uuidv7(),
  organisationId,
  status: 'published',
  publishedAt: new Date('2026-03-01T00:00:00Z'),
});
const publish = (title: string) => inTransaction(test.database, (tx) => insertListings(tx, [rowOf(title)]));
const total = (directory: ListingDirectory, q: string) => directory.search({ q, today: '2026-03-02' }).total;

describe('the directory of a process', () => {
  it('follows what another process wrote, without being told', async () => {
    const other = new ListingDirectory(test.database, directoryKnowledge());
    await other.rebuild();
    other.start((error) => {
      throw error;
    });
    await publish('招聘风机叶片修补工');
    for (let tries = 0; tries < 100 && total(other, '风机叶片') === 0; tries += 1) await sleep(50);
    expect(total(other, '风机叶片')).toBe(1);
    await other.stop();
  });

  it('misses no row of a transaction that began earlier and ended later than one already seen', async () => {
    const { directory } = test;
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let begun: () => void = () => undefined;
    const slowHasWritten = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const slow = inTransaction(test.database, async (tx) => {
      await insertListings(tx, [rowOf('招聘琉璃烧制匠人')]);
      begun();
      await gate;
    });
    await slowHasWritten;
    await publish('招聘榫卯木作师傅');
    await directory.follow();
    expect(total(directory, '榫卯木作')).toBe(1);
    expect(total(directory, '琉璃烧制')).toBe(0);
    letGo();
    await slow;
    await directory.follow();
    expect(total(directory, '琉璃烧制')).toBe(1);
  });

  it('answers while it is built anew, and knows the same afterwards', async () => {
    const { directory } = test;
    await publish('招聘岩芯钻探工');
    await directory.follow();
    const rebuilt = directory.rebuild();
    let asked = 0;
    let done = false;
    rebuilt.finally(() => {
      done = true;
    });
    while (!done) {
      expect(total(directory, '岩芯钻探')).toBe(1);
      asked += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(asked).toBeGreaterThan(1);
    expect(await rebuilt).toBe(4);
    expect(total(directory, '岩芯钻探')).toBe(1);
  });

  it('is built anew when another process asks for it', async () => {
    const { directory, database } = test;
    directory.start((error) => {
      throw error;
    });
    const asked = await requestRebuild(database);
    for (let tries = 0; tries < 200 && (await readRebuilds(database)).completed < asked; tries += 1)
      await sleep(50);
    expect(await readRebuilds(database)).toMatchObject({ completed: asked, listings: 4 });
  });
});
