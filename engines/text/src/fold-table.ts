import * as OpenCC from 'opencc-js/t2cn';

/** `0` in the table: not computed yet. `SPECIAL`: the unit becomes none or several units, kept in `special`. */
const SPECIAL = 0xffff;
const table = new Uint16Array(0x10000);
const special = new Map<number, string>();

let simplify: ((text: string) => string) | undefined;

function simplified(text: string): string {
  if (simplify === undefined) {
    const fromTaiwan = OpenCC.Converter({ from: 'tw', to: 'cn' });
    const fromStandard = OpenCC.Converter({ from: 't', to: 'cn' });
    // Twice: some variants lead to a traditional form first (麼, 麽, 么).
    const once = (input: string) => fromStandard(fromTaiwan(input));
    simplify = (input) => once(once(input));
  }
  return simplify(text);
}

const isControl = (unit: number) =>
  unit < 0x20 || (unit >= 0x7f && unit < 0xa0) || unit === 0xfeff || unit >= 0xfffe;
const isHan = (unit: number) => unit >= 0x3400 && unit <= 0x9fff;
const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;

function compute(unit: number): string {
  if (isControl(unit) || isSurrogate(unit)) return ' ';
  const character = String.fromCharCode(unit);
  const folded = character.normalize('NFKC').toLowerCase();
  const plain = [...folded].map((char) => (isHan(char.charCodeAt(0)) ? simplified(char) : char)).join('');
  // A few rare characters have a simplified form outside the basic plane only: they stay as they are.
  return [plain, folded, character].find((form) => ![...form].some((char) => char.length > 1)) ?? character;
}

/**
 * What one UTF-16 unit becomes when it is folded: NFKC, lower case, traditional to simplified (tables of OpenCC, `tw` and `t`
 * to `cn`, one character at a time so that lengths stay comparable). Control characters and surrogates become a space.
 */
export function foldUnit(unit: number): number | string {
  const known = table[unit] ?? 0;
  if (known !== 0 && known !== SPECIAL) return known;
  if (known === SPECIAL) return special.get(unit) ?? ' ';
  const folded = compute(unit);
  if (folded.length === 1 && folded !== '\0') {
    table[unit] = folded.charCodeAt(0);
    return folded.charCodeAt(0);
  }
  table[unit] = SPECIAL;
  special.set(unit, folded);
  return folded;
}
