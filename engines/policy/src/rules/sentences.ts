/** Where the clause (between commas) and the sentence around a place of a paragraph begin and end. */
export interface Surroundings {
  clauseStart: number;
  clauseEnd: number;
  sentenceStart: number;
  sentenceEnd: number;
}

const isCommaInNumber = (text: string, at: number): boolean =>
  text.charAt(at) === ',' &&
  /\d/.test(text.charAt(at - 1)) &&
  /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));

/** Cuts a paragraph once; `at(position)` then answers in logarithmic time. */
export class Sentences {
  private readonly sentenceBreaks: number[] = [0];
  private readonly clauseBreaks: number[] = [0];
  private readonly length: number;

  constructor(text: string) {
    this.length = text.length;
    for (let i = 0; i < text.length; i++) {
      const char = text.charAt(i);
      if (char === '。' || char === '!' || char === '?') {
        this.sentenceBreaks.push(i + 1);
        this.clauseBreaks.push(i + 1);
      } else if (char === ';' || char === '\t' || char === '|') this.clauseBreaks.push(i + 1);
      else if (char === ',' && !isCommaInNumber(text, i)) this.clauseBreaks.push(i + 1);
      else if (char === ':' && !/\d/.test(text.charAt(i + 1))) this.clauseBreaks.push(i + 1);
    }
  }

  at(position: number): Surroundings {
    const [clauseStart, clauseEnd] = around(this.clauseBreaks, position, this.length);
    const [sentenceStart, sentenceEnd] = around(this.sentenceBreaks, position, this.length);
    return { clauseStart, clauseEnd, sentenceStart, sentenceEnd };
  }
}

function around(breaks: number[], position: number, length: number): [number, number] {
  let low = 0;
  let high = breaks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((breaks[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return [breaks[low] ?? 0, breaks[low + 1] ?? length];
}
