import type { Random } from '../random/random.ts';

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const FIRST = [...'思子雨嘉建晓文志国海俊一梓欣佳立春永家玉明少振秋向若宏景书知予安亦泽可以润长桂兴'];
const SECOND = [
  ...'涵轩怡豪华敏强丽军霞杰婷伟梅平琳斌娟涛燕宁洁浩颖波芳凯蕾刚莹峰瑶鹏雪龙月超岩舟禾楠川桐川',
];

/** A fictional Chinese name of two or three characters. */
export function makePersonName(random: Random): string {
  const surname = random.pick(SURNAMES);
  return random.chance(0.16)
    ? surname + random.pick(SECOND)
    : surname + random.pick(FIRST) + random.pick(SECOND);
}
