import type { Random } from '../random/random.ts';

const FIRST = [...'锐衡拓砺澄岚钧恒屿昱霁铭瀚沅柏垚骐曜川翎朔渝弘汇煜宸岳澜樾甬'];
const SECOND = [...'衡川禾远越舟域岭行川芯和源泰启沃砺途朗达科擎方临一序辰湖桐屹'];

/** An invented word of two characters for a company's name, different from all in `taken`; adds it there. */
export function inventWord(random: Random, taken: Set<string>): string {
  for (;;) {
    const first = random.pick(FIRST);
    const second = random.pick(SECOND);
    const word = first + second;
    if (first === second || taken.has(word)) continue;
    taken.add(word);
    return word;
  }
}
