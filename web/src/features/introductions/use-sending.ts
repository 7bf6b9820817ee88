import { useRef, useState } from 'react';
import { newKey } from '../../api/new-key.ts';
import { type ApiProblem, toProblem } from '../../api/problem.ts';

/**
 * Sends something once, and nothing else meanwhile; buttons stay focusable while they wait. The same content tried again carries the same key, so a lost answer does not double it. `send`
 * resolves to whether it went through; what stood in the way is `problem`.
 */
export function useSending() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const sending = useRef(false);
  const attempt = useRef<{ content: string; key: string } | null>(null);

  const send = async (content: unknown, step: (key: string) => Promise<unknown>): Promise<boolean> => {
    if (sending.current) return false;
    sending.current = true;
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
      sending.current = false;
      setBusy(false);
    }
  };
  return { busy, problem, send };
}
