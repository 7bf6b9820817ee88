import { addDays, monthText } from '../random/days.ts';
import { fill } from '../random/template.ts';
import {
  commonSlots,
  compose,
  cutTitle,
  joinWords,
  LEVEL_WORDS,
  type WriteListing,
  yuanToFen,
} from './writer.ts';

/** A school looks for teachers, part-time masters or lecturers of a sector. */
export const writeSchoolPost: WriteListing = (writer) => {
  const { random, organisation, sector, day, deadline } = writer;
  const higher = organisation.type !== 'secondary_school' && organisation.type !== 'technical_school';
  const university = organisation.type === 'university';
  const partTime = random.chance(0.38);
  const level = partTime
    ? 'higher_vocational'
    : university
      ? random.pick(['master', 'doctor'] as const)
      : higher
        ? 'master'
        : 'bachelor';
  const occupation = university ? '高等教育教师' : '职业教育教师';
  const role = random.pick(sector.roles);
  const skills = [
    random.pick(['教学', '竞赛指导', '实训指导', '课程开发']),
    ...random.sample(role.skills, 2),
  ];
  const headcount = random.int(1, partTime ? 6 : 4);
  const startsOn = addDays(deadline ?? day, random.int(15, 90));
  const hourly = random.int(8, 24) * 10;
  const monthly =
    random.int(university ? 9 : higher ? 75 : 62, university ? 17 : higher ? 115 : 88) *
    (university ? 1000 : 100);
  const pay = partTime ? hourly : monthly;
  const slots = {
    ...commonSlots(writer),
    ...{
      n: headcount,
      occupation,
      skills: joinWords(skills),
      skill: role.skills[0] ?? '',
      start: monthText(startsOn),
    },
    programme: random.pick(sector.programmes[higher ? 'higher_vocational' : 'secondary']),
    level: LEVEL_WORDS[level],
    pay: partTime ? `每课时${hourly}元` : `月收入约${monthly}元`,
    years: random.int(2, 6),
  };
  return {
    kind: 'talent',
    title: cutTitle(fill(random.pick(partTime ? PART_TITLES : TITLES), random, slots)),
    body: compose(random, slots, ...(partTime ? PART_TIME : FULL_TIME)),
    occupations: [occupation],
    programmes: sector.programmes.bachelor,
    skills,
    level,
    headcount,
    details: {
      employment: partTime ? 'part_time' : 'full_time',
      payMinFen: yuanToFen(pay),
      payMaxFen: yuanToFen(partTime ? pay : Math.round(pay * 1.2)),
      payPeriod: partTime ? 'hour' : 'month',
      experienceYears: Number(slots.years),
      startsOn,
    },
  };
};

const TITLES = [
  '{org}引进{sector}方向专任教师{n}名',
  '招聘{programme}专业教师{n}人',
  '{programme}专业带头人（{level}）',
  '{org}{year}年{sector}教师招聘',
];
const PART_TITLES = [
  '聘{sector}企业兼职教师{n}名',
  '请师傅进校：{programme}实训指导',
  '{org}产业导师（{sector}）',
  '{programme}专业兼职课：找{skill}好手',
];

const FULL_TIME = [
  [
    '因{programme}专业建设需要，{orgFull}面向社会招聘专任教师{n}名。',
    '{orgFull}{programme}专业在校生规模扩大，现补充专任教师{n}名。',
    '为优化“双师型”教师结构，我校拟引进{sector}方向教师{n}名。',
  ],
  [
    '应聘者须{level}学位或高级技师，企业工作{years}年以上，能承担{skills}。',
    '要求：{level}及以上；有{sector}企业经历{years}年以上；会{skills}。特别优秀的技能人才学历可放宽。',
    '看重现场经验：至少{years}年{sector}一线经历，会{skills}，{level}及以上。',
  ],
  [
    '待遇{pay}，{编制内|人事代理}，另有课时津贴。',
    '{pay}，安家费{3~15}万元，寒暑假照常。',
    '{pay}，每五年到企业实践不少于六个月，费用学校承担。',
  ],
  [
    '试讲内容为一个完整实训任务，时间{30|45}分钟。',
    '程序：报名、资格审查、试讲与实操、考察、公示，预计{start}到岗。',
    '请在平台提交简历与{一|两}件代表性成果。',
    '面试分试讲和实操，实操用{gear}。',
  ],
];
const PART_TIME = [
  [
    '{programme}专业下学期有{两|三|四}门课想请企业师傅来上。',
    '我校{programme}专业需要兼职教师{n}名，每周{4~10}课时。',
    '缺{n}位能把{skill}讲明白、做给学生看的师傅。',
  ],
  [
    '在{sector}企业干满{years}年就行，学历{level}或有技师证都可以。',
    '要求{years}年以上现场经验，熟悉{skills}。',
    '不看论文看手艺，{skills}能现场演示，{years}年以上经验。',
  ],
  [
    '{pay}，课时可集中在{周五|周末|晚上}。',
    '{pay}，备课有专任教师配合，不用写教案。',
    '{pay}，与校内老师结对，一人讲理论一人带操作。',
  ],
  [
    '我校在{place}，有车接。',
    '聘期一年，学期末学生打分，好的续聘。',
    '{start}开课，请尽早联系定课表。',
    '愿意顺带指导竞赛的另给津贴。',
  ],
];
