import type { Span } from '../result.ts';

/**
 * A reading of the original text that the grammar works on: folded characters, noise left out.
 * `starts[i]` and `ends[i]` are the UTF-16 offsets in the original of the unit at `i` of `text`.
 */
export interface View {
  text: string;
  starts: Uint32Array;
  ends: Uint32Array;
}

/** Where `[from, to)` of the view stands in the original. */
export function originalSpan(view: View, from: number, to: number): Span {
  const start = view.starts[from] ?? 0;
  const end = to > from ? (view.ends[to - 1] ?? start) : start;
  return [start, end];
}

/** Builds a view unit by unit. */
export class ViewBuilder {
  private readonly pieces: string[] = [];
  private units: number[] = [];
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  private size = 0;

  constructor(capacity: number) {
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
  }

  push(code: number, start: number, end: number): void {
    this.starts[this.size] = start;
    this.ends[this.size] = end;
    this.size += 1;
    this.units.push(code);
    if (this.units.length === 8192) this.flush();
  }

  get length(): number {
    return this.size;
  }

  build(): View {
    this.flush();
    return {
      text: this.pieces.join(''),
      starts: this.starts.subarray(0, this.size),
      ends: this.ends.subarray(0, this.size),
    };
  }

  private flush(): void {
    this.pieces.push(String.fromCharCode(...this.units));
    this.units = [];
  }
}
