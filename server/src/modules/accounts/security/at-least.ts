import { setTimeout as pause } from 'node:timers/promises';

/** Answers no sooner than after so many milliseconds: how much there was to do does not show. */
export async function atLeast<T>(ms: number, work: Promise<T>): Promise<T> {
  const [result] = await Promise.all([work, pause(ms)]);
  return result;
}
