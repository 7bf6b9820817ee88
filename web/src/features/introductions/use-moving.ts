import { useRef, useState } from 'react';
import { useRevalidator } from 'react-router';
import { toProblem } from '../../api/problem.ts';

/** What is said once a move has been made. */
export type Done =
  | 'introduction.accepted'
  | 'introduction.declined'
  | 'introduction.withdrawn'
  | 'introduction.written'
  | 'introduction.proposed'
  | 'introduction.confirmed'
  | 'introduction.reported';

/**
 * Makes a move, reads the introduction again, and says so where the reading goes on: the form that was sent is gone by then.
 * Where the other side was faster the page is brought up to date as well, and the refusal goes on to the form.
 */
export function useMoving() {
  const { revalidate } = useRevalidator();
  const said = useRef<HTMLParagraphElement>(null);
  const [done, setDone] = useState<Done | 'introduction.changed' | null>(null);
  const move = async (step: () => Promise<unknown>, then: Done): Promise<void> => {
    setDone(null);
    try {
      await step();
    } catch (error) {
      if (toProblem(error).status === 409) {
        await revalidate();
        setDone('introduction.changed');
      }
      throw error;
    }
    await revalidate();
    setDone(then);
    said.current?.focus();
  };
  return { said, done, move };
}

export type Move = ReturnType<typeof useMoving>['move'];
