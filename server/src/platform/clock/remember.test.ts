import { expect, it } from 'vitest';
import { remember } from './remember.ts';

it('asks once while the answer is fresh, and again afterwards', async () => {
  let now = 0;
  let asked = 0;
  const answer = remember(
    1000,
    () => new Date(now),
    async () => ++asked,
  );
  expect(await Promise.all([answer(), answer()])).toEqual([1, 1]);
  now = 999;
  expect(await answer()).toBe(1);
  now = 1000;
  expect(await answer()).toBe(2);
});

it('does not keep a failure', async () => {
  let failing = true;
  const answer = remember(
    1000,
    () => new Date(0),
    async () => {
      if (failing) throw new Error('not now');
      return 'well';
    },
  );
  await expect(answer()).rejects.toThrow('not now');
  failing = false;
  expect(await answer()).toBe('well');
});
