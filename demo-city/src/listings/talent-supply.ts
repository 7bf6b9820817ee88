import { monthOf, monthText, yearOf } from '../random/days.ts';
import { fill } from '../random/template.ts';
import { makePay } from './pay.ts';
import {
  commonSlots,
  compose,
  cutTitle,
  isSchool,
  joinWords,
  LEVEL_WORDS,
  programmesAt,
  rolesAt,
  schoolLevel,
  type WriteListing,
  type Writer,
} from './writer.ts';

/** People offered: a school's graduates or interns, a training provider's or district's job seekers. */
export const writeTalentSupply: WriteListing = (writer) => {
  const { random, organisation, sector } = writer;
  const school = isSchool(organisation);
  const studied = schoolLevel(organisation);
  const role = random.pick(rolesAt(sector, studied));
  const employment = school
    ? random.weighted([
        ['full_time', 5],
        ['internship', 4],
        ['apprenticeship', 1],
      ] as const)
    : 'full_time';
  const masters = organisation.type === 'university' && random.chance(0.25);
  const level = masters ? 'master' : studied;
  const programmes = school ? random.sample(programmesAt(sector, role, studied), random.int(1, 2)) : [];
  const skills = random.sample(role.skills, random.int(2, Math.min(4, role.skills.length)));
  const certificates = random.sample(role.certificates, random.int(0, 1));
  const headcount = masters ? random.int(2, 14) : random.int(6, school ? 58 : 40);
  const experienceYears = school ? 0 : random.int(1, 6);
  const pay = makePay(role, { employment, experienceYears, random });
  const startsOn = startDay(writer, employment);
  const slots = {
    ...commonSlots(writer),
    ...{ n: headcount, pay: pay.text, occupation: role.occupation, post: random.pick(role.posts) },
    programme: joinWords(programmes) || sector.name,
    skills: joinWords(skills),
    skill: skills[0] ?? '',
    level: LEVEL_WORDS[level],
    cohort: yearOf(startsOn),
    start: monthText(startsOn),
    months: random.int(3, 6),
    cert: certificates[0]
      ? fill(random.pick(CERTIFICATE_LINES), random, {
          c: certificates[0],
          held: random.int(Math.ceil(headcount / 2), headcount),
        })
      : '',
    duty: fill(random.pick(role.duties), random),
  };
  const variant = school
    ? employment === 'full_time'
      ? 'graduates'
      : 'interns'
    : organisation.type === 'training_provider'
      ? 'trained'
      : 'seekers';
  return {
    kind: 'talent',
    title: cutTitle(fill(random.pick(TITLES[variant]), random, slots)),
    body: compose(random, slots, ...BODIES[variant]),
    ...{ programmes, skills, level, headcount },
    occupations: [role.occupation],
    details: {
      ...{ employment, startsOn, ...pay.details },
      ...(certificates.length > 0 ? { certificates } : {}),
      ...(experienceYears > 0 ? { experienceYears } : {}),
    },
  };
};

/** Graduates start in July, interns in March or September; others within weeks. */
function startDay({ day, random, organisation }: Writer, employment: string): string {
  const year = yearOf(day);
  const month = monthOf(day);
  if (!isSchool(organisation)) {
    const next = month + random.int(1, 2);
    return next > 12
      ? `${year + 1}-${String(next - 12).padStart(2, '0')}-01`
      : `${year}-${String(next).padStart(2, '0')}-01`;
  }
  if (employment === 'full_time') return month >= 6 ? `${year + 1}-07-01` : `${year}-07-01`;
  if (month >= 9) return `${year + 1}-03-01`;
  return month <= 2 ? `${year}-03-01` : `${year}-09-01`;
}

const CERTIFICATE_LINES = ['其中{held}人已取得{c}。', '{held}人持{c}。', '毕业前统一考{c}，已过{held}人。'];

const TITLES = {
  graduates: [
    '{cohort}届{programme}毕业生{n}人',
    '{org}{cohort}届{programme}毕业生推荐',
    '{programme}{level}毕业生{n}名，可做{post}',
    '推荐{n}名{occupation}方向毕业生',
    '{cohort}届毕业生：{skills}',
  ],
  interns: [
    '{programme}实习生{n}人，{start}进岗',
    '{org}学生求{sector}实习岗',
    '{programme}班{n}名学生待安排岗位实习',
    '整班实习：{programme}，{months}个月',
    '{level}实习生{n}名（{skill}）',
  ],
  trained: [
    '{post}短训结业学员{n}人',
    '{sector}培训学员待就业，{n}名',
    '结业学员推荐：会{skill}的{n}人',
    '{org}本期{occupation}学员{n}名',
  ],
  seekers: [
    '{sector}熟练工{n}人求岗',
    '{place}组织{post}劳务{n}名',
    '有{skill}基础的求职者{n}人',
    '转岗人员{n}名，可做{post}',
  ],
};

const BODIES = {
  graduates: [
    [
      '我校{cohort}届{programme}专业{level}毕业生共{n}人，{start}毕业。',
      '{cohort}届{programme}毕业生{n}名，在校两年半、跟岗半年。',
      '{orgFull}现有{programme}方向应届毕业生{n}人面向用人单位推荐。',
      '这一届{programme}有{n}个学生还没签，想早点定。',
    ],
    [
      '学生已系统完成{skills}训练，实训用的是{gear}、{gear2}。',
      '会{skills}，校内练过{gear}。',
      '课程里{skills}占了大头，{duty}这类活跟岗时都干过。',
      '有{4~16}人参加过校级以上技能竞赛，{skill}是强项。',
    ],
    ['{cert}', '{cert}班主任评价：{坐得住|肯吃苦|动手快|守纪律}。', '{cert}'],
    [
      '意向岗位{post}，期望{pay}。',
      '希望做{occupation}相关工作，{pay}就能接受。',
      '适合{post}、{occupation}，期望{pay}，多数人愿留在{place}。',
      '期望{pay}，{两|三}成学生想离家近一点。',
    ],
    [
      '可来校面谈，也可安排到单位看。',
      '欢迎企业来开小型双选会，场地学校免费提供。',
      '专业主任可陪同面试，成绩单、实习鉴定随时给。',
      '请优先提供有师傅带的岗位。',
      '',
    ],
  ],
  interns: [
    [
      '{programme}专业学生{n}名，{start}起需安排岗位实习{months}个月。',
      '我校{start}有{n}名{programme}学生下企业，为期{months}个月。',
      '求{sector}岗位实习：{n}人，{months}个月，从{start}开始。',
    ],
    [
      '学过{skills}，上岗可跟{post}。',
      '在校已完成{skill}实训{40~120}学时，能做辅助性工作。',
      '基础扎实，{skills}都上过手。{cert}',
      '希望轮岗，至少接触{两|三}道工序。',
    ],
    [
      '期望{pay}，学校买实习责任险。',
      '报酬希望{pay}，签学校、企业、学生三方协议。',
      '{pay}左右，住宿最好企业解决。',
    ],
    [
      '派{1~3}名带队教师驻点，每周巡查一次。',
      '部分学生未满18周岁，不上夜班、不进高危岗位，请企业理解。',
      '不接受中介转手，不安排与专业无关的流水线。',
      '实习鉴定由师傅写，学校给师傅发聘书。',
      '实习结束双方满意可直接留用。',
    ],
  ],
  trained: [
    [
      '本期{occupation}方向学员{n}人已结业。',
      '我们这期学员{n}名，都是奔着就业来的。',
      '{org}第{3~38}期培训班{n}名学员待推荐。',
    ],
    [
      '练的是{skills}，真机操作{40~120}学时。',
      '会{skills}，能干{post}的活。',
      '多数人干过{1~6}年相近工种，补了{skills}。',
    ],
    ['{cert}期望{pay}。', '{cert}{pay}能接受，{三|五|七}天内到岗。', '期望{pay}，可先试工。{cert}'],
    [
      '年龄{22~28}到{42~50}岁，{place}本地人居多。',
      '有一部分是转岗职工，稳定，不挑活。',
      '推荐就业不收企业费用，{一|三}个月内不合适可以换人。',
      '请说明班次和住宿，学员最关心这两样。',
    ],
  ],
  seekers: [
    [
      '{orgFull}组织有序转岗，现有{n}人可做{post}。',
      '辖区内登记求职、愿做{sector}的劳动者{n}名。',
      '经摸底，{n}名{返乡人员|转岗职工|退役军人}有意从事{occupation}工作。',
    ],
    [
      '普遍有{skill}基础，{skills}需要再训几天。',
      '掌握{skills}，{2~7}年务工经历。',
      '其中{3~6}人能带班，会{skills}。{cert}',
    ],
    ['期望{pay}，最好能住厂。', '希望{place}及周边就业，{pay}。', '{pay}即可，要求签合同、缴社保。'],
    [
      '企业吸纳就业可按规定申请社保补贴，我们协助办理。',
      '可组织专场面试，统一送工上门。',
      '岗前培训由我们联系机构，企业只管要人。',
    ],
  ],
};
