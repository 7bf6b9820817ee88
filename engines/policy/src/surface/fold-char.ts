import * as OpenCC from 'opencc-js/t2cn';
import { plainRadical } from './radicals.ts';

const PUNCTUATION: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '！': '!',
  '？': '?',
  '．': '.',
  '﹒': '.',
  '％': '%',
  '﹪': '%',
  '—': '-',
  '–': '-',
  '―': '-',
  '‒': '-',
  '−': '-',
  '－': '-',
  '﹣': '-',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '∶': ':',
  '︰': ':',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '〝': '“',
  '〞': '”',
  '［': '[',
  '］': ']',
  '｜': '|',
  '／': '/',
  '＋': '+',
  '＝': '=',
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '＞': '>',
  '＜': '<',
  '﹝': '〔',
  '﹞': '〕',
  '＊': '*',
  '＃': '#',
};

/** Bits of `kindOf`: what folding a character tells about the file. */
export const TRADITIONAL = 1;
export const RADICAL = 2;

const folded = new Uint16Array(0x10000);
const kinds = new Uint8Array(0x10000);
let simplify: ((text: string) => string) | undefined;

function compute(code: number): number {
  const char = String.fromCharCode(code);
  if (code < 0x80) return code === 0x0d || code === 0x0b || code === 0x0c ? 0x20 : code;
  if (/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(char)) return 0x20;
  const mark = PUNCTUATION[char];
  if (mark !== undefined) return mark.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code >= 0x2e80 && code <= 0x2fd5) {
    kinds[code] = RADICAL;
    return plainRadical(char).charCodeAt(0);
  }
  if (code < 0x3400 || code > 0x9fff) return code;
  simplify ??= OpenCC.Converter({ from: 't', to: 'cn' });
  const plain = simplify(char);
  if (plain.length !== 1 || plain === char) return code;
  kinds[code] = TRADITIONAL;
  return plain.charCodeAt(0);
}

/** One UTF-16 unit as the grammar reads it: simplified, half width, plain punctuation. Always exactly one unit. */
export function foldUnit(code: number): number {
  const known = folded[code] ?? 0;
  if (known !== 0 || code === 0) return known;
  const result = compute(code);
  folded[code] = result;
  return result;
}

/** `TRADITIONAL`, `RADICAL` or 0 for a unit that `foldUnit` has seen. */
export const kindOf = (code: number): number => kinds[code] ?? 0;
