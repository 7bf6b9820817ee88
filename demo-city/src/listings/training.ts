import { addDays, monthText } from '../random/days.ts';
import { fill } from '../random/template.ts';
import {
  BLANK,
  between,
  commonSlots,
  compose,
  cutTitle,
  type WriteListing,
  type Writer,
  yuanToFen,
} from './writer.ts';

/** Training sought for own staff or teachers. */
export const writeTrainingDemand: WriteListing = (writer) => write(writer, 'demand');
/** A course offered: hours, seats, fee, certificate. */
export const writeTrainingSupply: WriteListing = (writer) => write(writer, 'supply');

function write(writer: Writer, direction: 'demand' | 'supply') {
  const { random, sector, day, deadline } = writer;
  const course = random.pick(sector.courses);
  const hours = Math.round(between(random, course.hours) / 4) * 4;
  const fee = between(random, course.feeYuan);
  const seats = random.int(direction === 'demand' ? 5 : 16, direction === 'demand' ? 40 : 60);
  const mode = random.weighted([
    ['on_site', 5],
    ['at_enterprise', direction === 'demand' ? 5 : 2],
    ['mixed', 2],
    ['online', 0.5],
  ] as const);
  const startsOn = addDays(deadline ?? day, random.int(3, 40));
  const priced = direction === 'supply' || random.chance(0.35);
  const certificate = course.certificate;
  const free = direction === 'supply' && random.chance(0.12);
  const slots = {
    ...commonSlots(writer),
    ...{ topic: course.topic, hours, n: seats },
    text: fill(direction === 'supply' ? course.offer : course.need, random, { n: seats }),
    fee: free ? '免费（培训经费由财政补贴）' : `${fee}元/人`,
    start: monthText(startsOn),
    where: MODE_WORDS[mode],
    cert: certificate ? `结业可考${certificate}` : '结业发学时证明',
    wish: certificate ? `最好能考${certificate}` : '不要求发证，学会就行',
    budget: priced ? `预算每人${fee}元。` : '',
  };
  return {
    ...BLANK,
    kind: 'training' as const,
    title: cutTitle(fill(random.pick(TITLES[direction]), random, slots).replace(/(培训|训练)培训/u, '$1')),
    body: compose(random, slots, ...(direction === 'supply' ? OFFER : NEED)),
    occupations: random.chance(0.5) ? [random.pick(sector.roles).occupation] : [],
    skills: random.sample(random.pick(sector.roles).skills, 2),
    headcount: seats,
    details: {
      ...{ seats, hours, mode, startsOn },
      ...(priced ? { feeFen: free ? 0 : yuanToFen(fee) } : {}),
      ...(certificate ? { certificate } : {}),
    },
  };
}

const MODE_WORDS = {
  on_site: '到培训点上课',
  at_enterprise: '送教上门',
  online: '线上授课',
  mixed: '线上理论加线下实操',
};
const TITLES = {
  demand: [
    '求{topic}培训，{n}人',
    '{org}员工想学{topic}',
    '找老师讲{topic}',
    '{topic}内训需求（{n}人）',
    '{sector}企业委托培训：{topic}',
  ],
  supply: [
    '{topic}培训班',
    '{topic}，{hours}学时，{start}开班',
    '{topic}招{n}人',
    '{org}开{topic}课',
    '{sector}技能提升：{topic}',
  ],
};
const OFFER = [
  ['{text}', '{org}开班：{topic}。{text}', '面向{在职职工|在校学生|转岗人员|社会学员}。{text}'],
  [
    '共{hours}学时，{where}，每班{n}人。',
    '{n}人一班，{hours}学时，{where}。',
    '{where}，总课时{hours}，限{n}人。',
  ],
  ['收费{fee}，{cert}。', '学费{fee}，{cert}，教材另送。', '费用{fee}，{cert}。'],
  [
    '{start}开班，满{12~16}人提前。',
    '{start}起，{周末|晚上|工作日集中}上课。',
    '不满意第一天可退。',
    '持证补贴由我们代办材料。',
    '讲师现场干了{8~25}年。',
    '{start}开班，企业{5~8}人以上团报优惠。',
  ],
];
const NEED = [
  ['{text}', '{org}：{text}', '{scene}{text}', '我们有{n}人要学{topic}。{text}'],
  [
    '约{n}人，{where}最好，{hours}学时左右。',
    '{n}人，安排在{start}，{hours}学时以内。',
    '大约{hours}学时，{where}，{n}人分{一|两}批。',
  ],
  ['{wish}。', '{wish}。{budget}', '{budget}讲的人得干过{sector}。', '{wish}，课件请结合{product}。{budget}'],
  [
    '请先来现场看一次再写方案。',
    '{start}前要办完。',
    '考核要实操，别只发卷子。',
    '可用职工教育经费，能开票。',
    '老师傅多，方言也行，别念稿子。',
    '',
  ],
];
