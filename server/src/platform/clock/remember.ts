import type { Clock } from './clock.ts';

/** Asks for something that changes slowly at most once every `forMs`; those who ask meanwhile get the same answer. */
export function remember<T>(forMs: number, clock: Clock, ask: () => Promise<T>): () => Promise<T> {
  let kept: { at: number; answer: Promise<T> } | null = null;
  return () => {
    const now = clock().getTime();
    if (kept && now - kept.at < forMs) return kept.answer;
    const answer = ask();
    kept = { at: now, answer };
    answer.catch(() => {
      if (kept?.answer === answer) kept = null;
    });
    return answer;
  };
}
