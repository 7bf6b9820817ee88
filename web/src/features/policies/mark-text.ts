import type { PolicySpan } from '@rongqiao/contracts';

/** Something that was read at a place of the text. */
export interface Placed {
  id: string;
  span?: PolicySpan | undefined;
}

/** A piece of text, and the id of what was read there. */
export interface Piece {
  /** Where it begins in the text. */
  at: number;
  text: string;
  item?: string;
}

/**
 * A part of a text in pieces, by what was read in it. Where several were read at one place the shortest is marked: a figure inside
 * a task stays a figure.
 */
export function markText(text: string, [from, to]: PolicySpan, items: readonly Placed[]): Piece[] {
  const placed = items.flatMap(({ id, span }) => (span ? [{ id, start: span[0], end: span[1] }] : []));
  placed.sort((a, b) => a.end - a.start - (b.end - b.start));
  const edges = placed.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > from && edge < to);
  const cuts = [...new Set([from, ...edges, to])].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (const [i, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[i + 1] ?? to;
    const item = placed.find((one) => one.start <= start && one.end >= end)?.id;
    const last = pieces.at(-1);
    if (last && last.item === item) last.text += text.slice(start, end);
    else pieces.push({ at: start, text: text.slice(start, end), ...(item !== undefined && { item }) });
  }
  return pieces;
}
