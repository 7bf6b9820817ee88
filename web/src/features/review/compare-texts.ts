import { diffArrays } from 'diff';

/** A piece of a text and whether it stayed, went or came. */
export interface TextPiece {
  text: string;
  change: 'kept' | 'gone' | 'new';
}

/** Pieces that stayed between two changes and are shorter than this only make a reader stumble. */
const SHORTEST_KEPT = 2;

/** What changed inside a text, by characters of Chinese and words of anything else; the same on server and browser. */
export function compareTexts(before: string, after: string): TextPiece[] {
  const pieces: TextPiece[] = diffArrays(tokensOf(before), tokensOf(after)).map(
    ({ value, added, removed }) => ({
      text: value.join(''),
      change: added ? 'new' : removed ? 'gone' : 'kept',
    }),
  );
  return settle(pieces);
}

function tokensOf(text: string): string[] {
  return text.match(/[\p{Script=Latin}\p{N}]+|\s+|./gsu) ?? [];
}

/** Runs of changes become one piece gone and one piece new; short kept pieces between them are told in both. */
function settle(pieces: readonly TextPiece[]): TextPiece[] {
  const settled: TextPiece[] = [];
  let [gone, fresh] = ['', ''];
  const flush = () => {
    if (gone !== '') settled.push({ text: gone, change: 'gone' });
    if (fresh !== '') settled.push({ text: fresh, change: 'new' });
    [gone, fresh] = ['', ''];
  };
  for (const [position, { text, change }] of pieces.entries()) {
    const between = position > 0 && position < pieces.length - 1 && [...text].length < SHORTEST_KEPT;
    if (change === 'gone') gone += text;
    else if (change === 'new') fresh += text;
    else if (between && /\S/.test(text)) {
      gone += text;
      fresh += text;
    } else {
      flush();
      settled.push({ text, change });
    }
  }
  flush();
  return settled;
}
