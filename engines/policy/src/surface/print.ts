const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
};

/** A folded stretch as people print it: wide punctuation beside Chinese characters (not inside figures and times). */
export function toPrint(folded: string): string {
  return folded
    .replace(/[,:;()!?]/g, (mark, at: number) => {
      const around = folded.charAt(at - 1) + folded.charAt(at + 1);
      return /^[\d.]*$/.test(around) && mark !== '(' && mark !== ')' && around.length === 2
        ? mark
        : (WIDE[mark] ?? mark);
    })
    .replace(/(?<=\d年?)-(?=\d{4}年)/g, '—');
}
