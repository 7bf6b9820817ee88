import iconv from 'iconv-lite';

/**
 * How much a decoded text looks like what a person wrote, at most 1. Chinese read in a wrong encoding turns into rare
 * characters, so characters of level 1 of GB/T 2312 (the 3 755 in common use) count fully and rare ones hardly; marks of a
 * failed decoding count against. Plain ASCII text scores 1.
 */
export function plausibility(text: string): number {
  let seen = 0;
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      if (code < 0x20 && !'\t\n\r'.includes(character)) {
        seen += 1;
        sum -= 1;
      }
      continue;
    }
    seen += 1;
    sum += weigh(character, code);
  }
  return seen === 0 ? 1 : sum / seen;
}

/** Share of characters that mark a failed decoding. */
export function garbledShare(text: string): number {
  const garbled = text.match(/\uFFFD/gu)?.length ?? 0;
  return text.length === 0 ? 0 : garbled / text.length;
}

function weigh(character: string, code: number): number {
  if (COMMON.has(character)) return 1;
  if (code === 0xfffd) return -8;
  if ((code >= 0xe000 && code <= 0xf8ff) || (code >= 0x80 && code <= 0x9f)) return -4;
  if (isChinesePunctuation(code)) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 0.2;
  if (code >= 0x1f000 && code <= 0x1faff) return 0.5;
  return code >= 0xa0 && code <= 0x24f ? 0.3 : 0;
}

function isChinesePunctuation(code: number): boolean {
  return (
    (code >= 0x3000 && code <= 0x301f) ||
    (code >= 0xff01 && code <= 0xff5e) ||
    (code >= 0x2010 && code <= 0x2026) ||
    code === 0xb7
  );
}

/** Level 1 of GB/T 2312-1980: rows 16 to 55 of the code table. */
const COMMON = new Set(
  Array.from({ length: 40 }, (_, row) =>
    iconv.decode(
      Buffer.from(Array.from({ length: 94 }, (_, cell) => [0xb0 + row, 0xa1 + cell]).flat()),
      'gb18030',
    ),
  )
    .join('')
    .match(/[\u4e00-\u9fff]/gu),
);
