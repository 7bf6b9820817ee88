import type { PolicyWarning } from '../result.ts';
import { PolicyFileError } from './file-error.ts';

export interface DecodedText {
  text: string;
  encoding: string;
  warnings: PolicyWarning[];
}

/** Characters that make up two fifths of running Chinese; a wrong decoding hardly ever hits them. */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理教府市员务策政會為國學業產個發們這來對時後說實現進過應開無與關數體點條從義動經種長問間門當見電書車東馬頭話萬師總務職規範縣區育訓練補'.split(
    '',
  ),
);

/** How much a decoding looks like Chinese or Latin text, 0–1. */
function plausibility(sample: string): number {
  let known = 0;
  let han = 0;
  let strange = 0;
  for (const char of sample) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0x4e00 && code <= 0x9fff) {
      han += 1;
      if (COMMON.has(char)) known += 1;
    } else if (
      code < 0x20
        ? !/[\t\r\n\f]/.test(char)
        : (code >= 0xe000 && code <= 0xf8ff) ||
          code === 0xfffd ||
          (code > 0x2fff && (code < 0x3000 || code > 0x30ff) && (code < 0xff00 || code > 0xffef))
    )
      strange += 1;
  }
  const length = Math.max(1, sample.length);
  const share = han === 0 ? 0.5 : known / han;
  return share - (strange / length) * 4;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function byMark(bytes: Uint8Array): DecodedText | null {
  for (const [encoding, mark] of BOMS) {
    if (!mark.every((byte, i) => bytes[i] === byte)) continue;
    return { text: new TextDecoder(encoding).decode(bytes), encoding, warnings: [] };
  }
  return null;
}

function looksWide(bytes: Uint8Array): boolean {
  let zeros = 0;
  const seen = Math.min(bytes.length, 4096);
  for (let i = 0; i < seen; i++) if (bytes[i] === 0) zeros += 1;
  return zeros > 0;
}

/**
 * Decodes text by what is valid and what looks like Chinese: marks first, then UTF-8, GB18030, Big5, UTF-16. A text that no
 * encoding fits is read as GB18030 or UTF-8 with its broken characters replaced and a warning; bytes that are no text are refused.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byMark(bytes);
  if (marked !== null) return marked;
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null && !looksWide(bytes)) return { text: utf8, encoding: 'utf-8', warnings: [] };
  const names = bytes.length % 2 === 0 ? ['gb18030', 'big5', 'utf-16le', 'utf-16be'] : ['gb18030', 'big5'];
  let best: { text: string; encoding: string; score: number } | null = null;
  for (const encoding of names) {
    const text = tryDecode(bytes, encoding);
    if (text === null) continue;
    const score = plausibility(text.slice(0, 20_000));
    if (best === null || score > best.score) best = { text, encoding, score };
  }
  if (best !== null && best.score > 0.15) {
    const code = 'encoding-guessed' as const;
    return {
      text: best.text,
      encoding: best.encoding,
      warnings: [{ code, message: `编码按内容判断为 ${best.encoding}` }],
    };
  }
  return damaged(bytes);
}

function damaged(bytes: Uint8Array): DecodedText {
  const candidates = ['utf-8', 'gb18030'].map((encoding) => ({
    encoding,
    text: new TextDecoder(encoding).decode(bytes),
  }));
  const scored = candidates.map((item) => ({ ...item, score: plausibility(item.text.slice(0, 20_000)) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score < 0.05) throw new PolicyFileError('unsupported', '内容不是文本');
  const message = `部分字符按 ${best.encoding} 无法解码，已用 \ufffd 代替`;
  return {
    text: best.text,
    encoding: best.encoding,
    warnings: [{ code: 'undecodable-characters', message }],
  };
}
