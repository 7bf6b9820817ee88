import { useRef, useState } from 'react';
import { newKey } from '../../api/new-key.ts';
import { type ApiProblem, toProblem } from '../../api/problem.ts';

/**
 * Sends something once. The same content tried again carries the same key, so a lost answer does not double it. `send`
 * resolves to whether it went through; what stood in the way is `problem`.
 */
export function useSending() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const attempt = useRef<{ content: string; key: string } | null>(null);

  const send = async (content: unknown, step: (key: string) => Promise<unknown>): Promise<boolean> => {
    const text = JSON.stringify(content);
    const current = attempt.current?.content === text ? attempt.current : { content: text, key: newKey() };
    attempt.current = current;
    setBusy(true);
    setProblem(null);
    try {
      await step(current.key);
      attempt.current = null;
      return true;
    } catch (error) {
      setProblem(toProblem(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, send };
}
