import { addDays, monthText } from '../random/days.ts';
import { fill, type Slots } from '../random/template.ts';
import type { Role } from '../sectors/sector.ts';
import { makePay } from './pay.ts';
import { writeSchoolPost } from './talent-demand-school.ts';
import {
  commonSlots,
  compose,
  cutTitle,
  isSchool,
  joinWords,
  LEVEL_WORDS,
  type WriteListing,
  type Writer,
} from './writer.ts';

/** A post to fill: in the terse voice of HR, the formal one of a notice, or a workshop master's own. */
export const writeTalentDemand: WriteListing = (writer) => {
  if (isSchool(writer.organisation)) return writeSchoolPost(writer);
  const { random, sector, day, deadline } = writer;
  const role = random.pick(sector.roles);
  const skilled = role.level === 'secondary' || role.level === 'higher_vocational';
  const firm = writer.organisation.type === 'enterprise';
  const employment = random.weighted([
    ['full_time', 62],
    ['internship', firm ? 14 : 0],
    ['apprenticeship', firm && skilled ? 9 : 0],
    ['order_class', firm && skilled ? 8 : 0],
    ['part_time', firm && skilled ? 5 : 0],
  ] as const);
  const learner = employment !== 'full_time' && employment !== 'part_time';
  const experienceYears = learner
    ? 0
    : random.weighted([
        [0, 4],
        [1, 3],
        [2, 2],
        [3, 2],
        [5, 1],
        [8, 0.4],
      ]);
  const pay = makePay(role, { employment, experienceYears, random });
  const headcount = headcountOf(writer, role, employment === 'order_class');
  const startsOn = addDays(deadline ?? day, deadline ? random.int(5, 45) : random.int(20, 150));
  const skills = random.sample(role.skills, random.int(2, Math.min(4, role.skills.length)));
  const certificates = random.sample(role.certificates, learner ? 0 : random.int(0, 1));
  const accommodation = random.chance(0.5);
  const post = random.pick(role.posts);
  const experience =
    experienceYears > 0 ? random.pick([`${experienceYears}年以上经验`, `做过${experienceYears}年以上`]) : '';
  const slots = {
    ...commonSlots(writer),
    ...{ post, n: headcount, pay: pay.text, experience: experience ? `，${experience}` : '' },
    ...dutySlots(role, writer),
    occupation: role.occupation,
    programme: joinWords(role.programmes.slice(0, random.int(1, 2))),
    skills: joinWords(skills),
    skill: skills[0] ?? post,
    level: LEVEL_WORDS[role.level],
    start: monthText(startsOn),
    cert: certificates[0] ? random.pick([`持${certificates[0]}`, `有${certificates[0]}优先`]) : '',
    certLine: certificates[0] ? `需${certificates[0]}。` : '',
    room: accommodation ? random.pick(['包住', '提供宿舍', '有宿舍，四人间', '住宿免费，水电自理']) : '',
    roomLine: accommodation ? '提供宿舍。' : '',
  };
  return {
    kind: 'talent',
    title: cutTitle(fill(random.pick(TITLES[employment]), random, slots)),
    body: writeBody(writer, slots, { employment, hands: skilled && HANDS_ON.test(sector.industryCode) }),
    occupations: [role.occupation],
    programmes: role.programmes,
    skills,
    level: role.level,
    headcount,
    details: {
      ...{ employment, accommodation, startsOn, ...pay.details },
      ...(experienceYears > 0 ? { experienceYears } : {}),
      ...(certificates.length > 0 ? { certificates } : {}),
    },
  };
};

function headcountOf({ random, organisation }: Writer, { level }: Role, whole: boolean): number {
  if (whole) return random.int(18, 45);
  const cap = level === 'secondary' ? 60 : level === 'higher_vocational' ? 18 : 5;
  const most = Math.max(2, Math.min(cap, Math.round(organisation.staff / 12)));
  return 1 + Math.floor((most - 1) * random.next() ** 2);
}

function dutySlots(role: Role, { random }: Writer) {
  const [duty = '', duty2 = duty] = random.sample(role.duties, 2).map((text) => fill(text, random));
  return { duty, duty2 };
}

const TITLES = {
  full_time: [
    '招{post}{n}名',
    '{org}招聘{post}',
    '{place}急招{post}{n}人',
    '{post}（{skill}方向）{n}名',
    '{sector}企业招{post}，{pay}',
    '长期招{post}',
    '{post}{n}名，{start}到岗',
  ],
  internship: [
    '{post}实习生{n}名',
    '{org}接收{programme}专业实习生',
    '{sector}岗位实习：{post}',
    '招实习生跟岗{post}，{start}开始',
  ],
  apprenticeship: [
    '招学徒：{post}',
    '{post}学徒{n}名，师傅带',
    '现代学徒制岗位：{post}{n}名',
    '{org}{start}学徒班招{post}',
  ],
  order_class: [
    '{programme}订单班招{n}人',
    '{org}订单班：{post}方向',
    '{sector}订单班学员{n}名（毕业进{org}）',
  ],
  part_time: ['兼职{post}{n}名', '短期招{post}，{pay}', '旺季帮工：{post}{n}人'],
} as const;

function writeBody(
  { random, organisation }: Writer,
  slots: Slots,
  { employment, hands }: { employment: keyof typeof TITLES; hands: boolean },
): string {
  const voice = random.weighted([
    ['hr', 5],
    ['master', !hands ? 0 : organisation.staff < 120 ? 5 : 2],
    ['formal', organisation.staff > 280 ? 5 : 1.5],
  ] as const);
  // Insurance and leave belong to employment; learners and helpers are told what they get and where they sleep.
  const hired = employment === 'full_time';
  const groups = (voice === 'formal' ? FORMAL : voice === 'master' ? MASTER : HR).map((group, i) =>
    hired || voice === 'master' || i !== 3 ? group : voice === 'formal' ? FORMAL_REWARD : REWARD,
  );
  const text = compose(random, slots, ...groups, EMPLOYMENT_LINES[employment]);
  return text
    .replace(/，(?=[，。；])/g, '')
    .replace(/。{2,}/g, '。')
    .replace(/；(?=。)/g, '');
}

/** Sectors with workshops, fields, vehicles or kitchens, where a master writes his own post. */
const HANDS_ON = /^[ACDEGHO]/;
const REWARD = ['{pay}，{room}。', '报酬{pay}，{room}，管一顿午饭。', '{pay}，按月结清。{roomLine}'];
const FORMAL_REWARD = ['三、报酬：{pay}，按月发放。{roomLine}'];

const HR = [
  [
    '{post}{n}名。',
    '招{post}，{n}人，{start}到岗。',
    '岗位：{post}。人数：{n}。',
    '{org}（{place}）招{post}{n}名，{scene}',
  ],
  [
    '工作内容：{duty}；{duty2}。',
    '{duty}，{duty2}。',
    '日常就是{duty}；另外{duty2}。',
    '职责：1.{duty}；2.{duty2}。',
  ],
  [
    '要求{level}及以上{experience}，{programme}相关专业，{skills}至少会两样。',
    '{level}起{experience}，懂{skills}。',
    '{programme}等专业，{level}以上{experience}，熟悉{skills}，{cert}。',
    '学历{level}，{skills}能上手{experience}，{cert}。',
  ],
  [
    '{pay}，{room}。',
    '待遇{pay}，五险一金，{room}。',
    '{pay}，转正后缴社保，{room}。',
    '{pay}，{room}，{餐补每天12元|餐补每天15元|夜班补贴30元|高温补贴照发}。',
  ],
  [
    '面试在{site}，当天给结果。',
    '简历发平台，{两|三}个工作日内回复。',
    '{place}上班，有班车。',
    '不收任何费用，中介勿扰。',
    '一轮面试一轮实操。',
    '做{五休二|六休一|大小周}，加班按规定算。',
  ],
];

const MASTER = [
  [
    '我是{org}{shop}的，干{sector}这行{9~31}年了。',
    '自己带班，实话实说。',
    '替{shop}发一个。',
    '{org}带班师傅发的，不是中介。',
    '老板让我自己招人，那我就直说。',
  ],
  ['{scene}', '活是真不少，{duty}。', '主要是{duty}，{duty2}。', '来了先跟我看一个礼拜，再上手{duty}。'],
  [
    '现在缺{n}个{post}，{skill}得会一点',
    '要{n}个人，{programme}出来的最好，{skills}摸过就行',
    '想找{n}个踏实的，{skill}不会可以学',
    '差{n}个{post}，{skills}会两样就来试',
  ],
  [
    '{experience}，{level}也行、没学历有手艺也谈。',
    '{experience}，年纪大点没关系。',
    '{experience}。{certLine}',
  ],
  ['{pay}，加班另算。', '工资{pay}，不拖不欠。', '{pay}，干得好半年涨一次。', '{pay}，{room}。'],
  [
    '{place}的，远的{roomLine}来之前先看看{shop}。',
    '试工{三|五|七}天，行就留下，不行工钱照结。',
    '跟着我学，{一|两|三}年能独当一面。',
    '怕脏怕累的别来，肯学的欢迎。',
    '晚上一般{六|七}点收工，赶货另说。',
    '有徒弟的老师傅也可以一起带过来。',
  ],
];

const FORMAL = [
  [
    '因{生产经营|业务发展|产线扩建|项目建设}需要，{orgFull}现公开招聘{post}{n}名。',
    '{orgFull}系{sector}领域企业，现面向{社会|院校毕业生|全市}招聘{post}{n}名，有关事项如下。',
    '为充实一线技术技能队伍，{orgFull}拟招聘{post}{n}名。',
  ],
  ['一、岗位职责：{duty}；{duty2}。', '一、工作内容：（一）{duty}；（二）{duty2}。'],
  [
    '二、任职条件：{level}及以上学历，{programme}等相关专业{experience}；掌握{skills}；{cert}。',
    '二、资格条件：具备{occupation}相应技能，{level}以上{experience}，能够胜任{skills}工作。{certLine}',
  ],
  ['三、薪酬待遇：{pay}，依法缴纳社会保险。{roomLine}', '三、待遇：{pay}，带薪年休假、年度体检。{roomLine}'],
  [
    '四、报名方式：登录本平台投递，经资格审核后通知面试，{start}到岗。',
    '四、程序：报名、面谈、实操测试、体检、录用，预计{start}入职。',
    '四、工作地点：{place}。报名者请通过平台提交材料。',
  ],
];

const EMPLOYMENT_LINES: Record<keyof typeof TITLES, string[]> = {
  full_time: [
    '',
    '',
    '试用期{一|两|三}个月。',
    '表现好的推荐参加技能等级认定。',
    '内部晋升通道：{两|三}年可竞聘班组长。',
    '公司与院校有合作，可带薪读在职学历。',
  ],
  internship: [
    '实习期{三|四|五|六}个月，签三方协议、买实习责任险，一周不超过五天、一天不超过八小时。',
    '接收整班来也接收个人来，学校需派带队教师，实习报酬按月发到本人卡上。',
    '实习满{三|六}个月考核合格可留用，不安排夜班。',
  ],
  apprenticeship: [
    '一师{两|三}徒，前{三|六}个月脱产一天学理论，满师考四级。',
    '学徒期{12~24}个月，师傅津贴公司出，出师转正。',
    '与学校签学徒协议，在岗{半年|一年}，每月有考核单。',
  ],
  order_class: [
    '订单班两年，公司每年出奖学金{4~12}万元，课程里有{3~6}门由工程师来讲。',
    '录取后签订单协议，第{四|五}学期进厂，毕业合格的都要。',
    '需要学校共同制定培养方案，设备我们先送{2~5}台进校。',
  ],
  part_time: [
    '时间{周末|晚上|旺季两个月}，当周结算。',
    '在校生需学校同意，未满十八周岁不收。',
    '按小时算，来一天算一天。',
  ],
};
