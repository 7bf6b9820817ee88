/** Rhymes that follow each initial in Hanyu Pinyin without tones (汉语拼音方案); ü is written v after n and l. */
const RHYMES: Record<string, string> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
};

const SYLLABLES = new Set(
  Object.entries(RHYMES).flatMap(([initial, rhymes]) => rhymes.split(' ').map((rhyme) => initial + rhyme)),
);
const LONGEST = 6;

/**
 * Splits letters into pinyin syllables, fewest first. `rest` is what remains when the last syllable is not typed to its end
 * (`yanglao hul`: rest `l` is not allowed to be longer than three letters). Undefined when the letters are no pinyin.
 */
export function splitPinyin(letters: string): { syllables: string[]; rest: string } | undefined {
  if (!/^[a-z]{2,48}$/.test(letters)) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const before = best[start];
      const syllable = letters.slice(start, end);
      if (before === undefined || !SYLLABLES.has(syllable)) continue;
      const current = best[end];
      if (current === undefined || before.length + 1 < current.length) best[end] = [...before, syllable];
    }
  }
  for (let rest = 0; rest <= 3; rest++) {
    const syllables = best[letters.length - rest];
    if (syllables !== undefined && syllables.length > 0) {
      const tail = letters.slice(letters.length - rest);
      if (rest === 0 || isPrefix(tail)) return { syllables, rest: tail };
    }
  }
  return undefined;
}

function isPrefix(letters: string): boolean {
  for (const syllable of SYLLABLES) if (syllable.startsWith(letters)) return true;
  return false;
}
