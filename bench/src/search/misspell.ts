import { syllablesOf } from '@rongqiao/text';

/** The 3755 everyday characters of GB 2312, level 1, by their sound: what an input method offers beside the right one. */
const bySound = new Map<string, string[]>();

function homophones(character: string): string[] {
  if (bySound.size === 0) {
    for (const other of everydayCharacters()) {
      const sound = syllablesOf(other).join('');
      bySound.set(sound, [...(bySound.get(sound) ?? []), other]);
    }
  }
  return (bySound.get(syllablesOf(character).join('')) ?? []).filter((other) => other !== character);
}

function everydayCharacters(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  return new TextDecoder('gbk').decode(Uint8Array.from(bytes));
}

/**
 * One typing error: three in five a homophone, the others a missing, a doubled or a transposed character. Undefined when the
 * word offers none.
 */
export function misspell(word: string, dice: (sides: number) => number): string | undefined {
  const at = dice(word.length);
  const before = word.slice(0, at);
  const unit = word.charAt(at);
  const after = word.slice(at + 1);
  const kind = dice(10);
  if (kind < 6) {
    const choices = homophones(unit);
    return choices.length === 0 ? undefined : before + choices[dice(choices.length)] + after;
  }
  if (word.length < 4) return undefined;
  if (kind === 6) return before + unit + unit + after;
  if (kind === 7) return before + after;
  const next = after.charAt(0);
  return next === '' || next === unit ? undefined : before + next + unit + after.slice(1);
}
