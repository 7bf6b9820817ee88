import { useEffect, useRef } from 'react';
import { markText, type Placed } from './mark-text.ts';

/** The whole text with everything that was read marked; the chosen one is brought into sight. */
export function ReviewText({
  text,
  items,
  tasks,
  chosen,
  onChoose,
}: {
  text: string;
  items: readonly Placed[];
  /** Ids of those that are tasks: they span sentences and are marked more lightly. */
  tasks: ReadonlySet<string>;
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen === null) return;
    box.current?.querySelector(`[data-item="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'center' });
  }, [chosen]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
    <section className="review-text" ref={box} tabIndex={0} aria-labelledby="policy-text">
      {markText(text, [0, text.length], items).map((piece) =>
        piece.item === undefined ? (
          piece.text
        ) : (
          <button
            key={piece.at}
            type="button"
            className={tasks.has(piece.item) ? 'review-mark review-mark-task' : 'review-mark'}
            data-item={piece.item}
            aria-pressed={piece.item === chosen}
            onClick={() => onChoose(piece.item ?? '')}
          >
            {piece.text}
          </button>
        ),
      )}
    </section>
  );
}
