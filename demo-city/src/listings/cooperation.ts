import { fill } from '../random/template.ts';
import {
  BLANK,
  between,
  commonSlots,
  compose,
  cutTitle,
  isSchool,
  joinWords,
  schoolLevel,
  type WriteListing,
  type Writer,
  wanToFen,
} from './writer.ts';

type Mode =
  | 'order_class'
  | 'apprenticeship'
  | 'joint_programme'
  | 'industry_college'
  | 'training_base'
  | 'curriculum'
  | 'teacher_practice'
  | 'expert_exchange';

const ENTERPRISE_MODES = {
  demand: [
    ['order_class', 4],
    ['apprenticeship', 3],
    ['training_base', 2],
    ['industry_college', 1],
    ['curriculum', 1],
    ['expert_exchange', 1],
  ],
  supply: [
    ['training_base', 4],
    ['teacher_practice', 4],
    ['apprenticeship', 2],
    ['curriculum', 1.5],
    ['expert_exchange', 1.5],
  ],
} as const;
const SCHOOL_MODES = {
  demand: [
    ['teacher_practice', 3],
    ['training_base', 3],
    ['joint_programme', 1],
    ['curriculum', 2],
    ['expert_exchange', 2],
    ['apprenticeship', 1],
  ],
  supply: [
    ['order_class', 4],
    ['apprenticeship', 2],
    ['industry_college', 1.5],
    ['training_base', 2],
    ['joint_programme', 1],
    ['expert_exchange', 1],
  ],
} as const;
const PUBLIC_MODES = ['training_base', 'industry_college', 'expert_exchange', 'order_class'] as const;

/** A partner sought. */
export const writeCooperationDemand: WriteListing = (writer) => write(writer, 'demand');
/** A partnership offered. */
export const writeCooperationSupply: WriteListing = (writer) => write(writer, 'supply');

function write(writer: Writer, direction: 'demand' | 'supply') {
  const { random, organisation, sector } = writer;
  const school = isSchool(organisation);
  const making = organisation.type === 'enterprise';
  const mode = modeOf(writer, direction);
  const level = school
    ? schoolLevel(organisation)
    : random.pick(['secondary', 'higher_vocational', 'higher_vocational', 'bachelor'] as const);
  const role = random.pick(sector.roles);
  const taught = sector.programmes[level];
  const own = role.programmes.filter((name) => taught.includes(name));
  const programmes = random.sample(own.length > 0 ? own : taught, random.int(1, 2));
  const skills = random.sample(role.skills, random.int(1, 3));
  const people =
    mode === 'teacher_practice' || mode === 'expert_exchange' ? random.int(2, 12) : random.int(20, 60);
  const termMonths = random.pick(
    mode === 'teacher_practice' ? [1, 2, 6] : mode === 'expert_exchange' ? [6, 12] : [12, 24, 36, 36, 60],
  );
  const investmentWan = between(random, mode === 'industry_college' ? [120, 900] : [8, 180]);
  const invests = making && ['industry_college', 'training_base', 'order_class'].includes(mode);
  const contribution = fill(
    random.pick(school ? SCHOOL_GIVES : making ? FIRM_GIVES : PUBLIC_GIVES),
    random,
    commonSlots(writer),
  );
  const slots = {
    ...commonSlots(writer),
    ...{ contribution, n: people, post: random.pick(role.posts), occupation: role.occupation },
    programme: joinWords(programmes),
    skills: joinWords(skills),
    skill: skills[0] ?? '',
    term: termMonths % 12 === 0 ? `${termMonths / 12}年` : `${termMonths}个月`,
    money: invests
      ? random.pick([`计划投入${investmentWan}万元。`, `首期投入${investmentWan}万元，设备为主。`])
      : '',
    seek: school ? '企业' : '院校',
  };
  const voice = school ? SCHOOL[mode] : making ? FIRM[mode] : PUBLIC;
  return {
    ...BLANK,
    kind: 'cooperation' as const,
    title: cutTitle(fill(random.pick(TITLES[mode][direction]), random, slots)),
    body: compose(
      random,
      slots,
      voice,
      WHY[school ? 'school' : making ? 'firm' : 'public'],
      [
        direction === 'demand'
          ? '希望对方{专业对口|真心做事|能派人驻点|先从小班做起}，{place}及周边优先。'
          : '条件成熟即可签约，欢迎{seek}来看现场。',
        '合作期{term}，{每学期|每季度|每年}对一次账。',
        '期限{term}，到期评估后再续。',
      ],
      [
        '{money}我们这边：{contribution}。',
        '我方可提供：{contribution}。{money}',
        '{money}分工上我们负责：{contribution}。',
      ],
      ENDINGS,
    ),
    ...{ programmes, skills, level },
    occupations: random.chance(0.6) ? [role.occupation] : [],
    ...(people >= 20 ? { headcount: people } : {}),
    details: {
      ...{ mode, termMonths, contribution },
      ...(people >= 20 ? { studentsPerYear: people } : {}),
      ...(invests ? { investmentFen: wanToFen(investmentWan) } : {}),
    },
  };
}

function modeOf({ random, organisation }: Writer, direction: 'demand' | 'supply'): Mode {
  if (isSchool(organisation)) return random.weighted<Mode>(SCHOOL_MODES[direction]);
  if (organisation.type === 'enterprise') return random.weighted<Mode>(ENTERPRISE_MODES[direction]);
  return random.pick(PUBLIC_MODES);
}

const FIRM_GIVES = [
  '提供{gear}和{3~12}名师傅',
  '学生报酬、工装、宿舍，带徒津贴每月{300~900}元',
  '奖学金每年{3~15}万元，{gear}捐到校内',
  '真实订单、场地{200~1600}平方米和安全培训',
  '实习岗位{10~60}个，教师实践岗{1~6}个',
  '企业课程{2~5}门，工程师每学期到校授课{16~64}课时',
];
const SCHOOL_GIVES = [
  '提供场地{300~1800}平方米和{gear}',
  '专业教师{4~12}人、实训室和宿舍',
  '学生班级、培养方案调整和学分认定',
  '共享{gear}，承接企业员工培训每年{80~400}人次',
  '教师科研团队，可申报市级项目',
];
const PUBLIC_GIVES = [
  '协调政策和场地，组织园区企业{6~30}家参加',
  '统一发布岗位，补助公共实训设备',
  '负责对接、跟踪和年度评估',
  '开放会员企业{10~40}家，统一收集需求',
];

const TITLES: Record<Mode, Record<'demand' | 'supply', string[]>> = {
  order_class: {
    demand: [
      '寻{seek}合办{programme}订单班',
      '{org}想开{sector}订单班（{n}人）',
      '{programme}订单班找合作{seek}',
    ],
    supply: [
      '{programme}订单班开放合作，每届{n}人',
      '可为企业定制{sector}订单班',
      '{org}订单班名额{n}个，方向可议',
    ],
  },
  apprenticeship: {
    demand: [
      '现代学徒制：{programme}找合作{seek}',
      '{org}寻学徒制伙伴（{post}）',
      '{sector}学徒班{n}人，找{seek}一起带',
    ],
    supply: [
      '可承接{programme}现代学徒制试点',
      '{sector}学徒岗位{n}个，师傅已选好',
      '学徒制合作：{post}方向',
    ],
  },
  joint_programme: {
    demand: [
      '{programme}专业共建，求企业参与',
      '共同制定{programme}培养方案',
      '新开{sector}方向，寻共建单位',
    ],
    supply: [
      '开放{programme}专业共建',
      '{programme}中高职贯通，可与企业三方共建',
      '{org}可共建{sector}专业方向',
    ],
  },
  industry_college: {
    demand: [
      '筹建{sector}产业学院，寻合作{seek}',
      '{place}{sector}产业学院征集共建单位',
      '{org}想办{sector}产业学院',
    ],
    supply: [
      '共建{sector}产业学院：场地与师资已备',
      '{sector}产业学院招共建方',
      '产业学院合作（{programme}）',
    ],
  },
  training_base: {
    demand: [
      '共建{sector}实训基地，找{seek}',
      '{gear}闲着可惜，想和{seek}共建基地',
      '{org}寻{sector}校外实训基地',
    ],
    supply: ['{sector}实训基地开放共建', '提供{programme}校外实训基地', '生产性实训基地合作（{gear}）'],
  },
  curriculum: {
    demand: ['{programme}课程缺企业案例，求合作开发', '{sector}活页教材编写找搭档', '合编{skill}课程'],
    supply: [
      '可输出{sector}企业课程与案例',
      '{skill}岗位课程包，愿与{seek}共建',
      '{sector}真实工单可转成教学项目',
    ],
  },
  teacher_practice: {
    demand: ['{programme}教师{n}人求企业实践岗', '教师下企业：{sector}方向{n}人', '欢迎专业教师来{org}实践'],
    supply: ['接收{sector}专业教师实践{n}人', '{org}教师实践岗（{post}）', '教师实践流动站：{programme}'],
  },
  expert_exchange: {
    demand: ['聘{sector}产业导师{n}名', '请{seek}专家进{org}', '校企互聘：{skill}方向'],
    supply: ['可派{sector}专家{n}名互聘', '{org}技术骨干愿进校兼课', '互聘互派：{sector}'],
  },
};

const FIRM: Record<Mode, string[]> = {
  order_class: [
    '我们想从{programme}二年级挑{n}人左右组订单班，毕业进{post}岗位。',
    '想办一个{n}人的订单班，课程里加上{skills}，学完来做{post}。',
  ],
  apprenticeship: [
    '{post}岗位适合师带徒，想和学校签{n}人的学徒协议，一半时间在岗。',
    '招生即招工，首批{n}人学{skills}，工学交替。',
  ],
  joint_programme: [
    '愿参与{programme}专业的培养方案和考核标准制定，带着{product}的真实案例来。',
    '对{programme}课程有不少想法，想和学校一起改。',
  ],
  industry_college: [
    '打算在{place}办{sector}产业学院，每年培养{n}人，兼做职工培训。',
    '与学校共建产业学院，{product}的试制线搬进校园。',
  ],
  training_base: [
    '{site}的{gear}可以腾出半天给学生用，想挂牌做{programme}实训基地。',
    '愿意拿出{post}岗位供{n}名学生轮训，{gear}随用。',
  ],
  curriculum: [
    '把{product}的工单和报废案例整理成课程，缺会写教材的老师。',
    '{skills}这几块书上写得太旧，我们出案例、老师出教法。',
  ],
  teacher_practice: [
    '每年可收{n}名教师来{post}岗位实践，跟班干活，不是参观。',
    '欢迎{programme}教师来住{term}，带一个技术问题回去也行。',
  ],
  expert_exchange: [
    '技术骨干{n}名愿意到校兼课，也想请老师来讲{skill}。',
    '互聘{n}人，企业工程师进课堂，教师进车间。',
  ],
};
const SCHOOL: Record<Mode, string[]> = {
  order_class: [
    '我校{programme}专业每届可组{n}人订单班，第三学期组班。',
    '{programme}专业面向{sector}企业开放订单培养，规模{n}人。',
  ],
  apprenticeship: [
    '{programme}专业为学徒制试点，现有{n}名学生待配企业师傅。',
    '拟与企业开展{programme}学徒制，招生{n}人，学校负责理论与学籍。',
  ],
  joint_programme: [
    '{programme}专业培养方案两年一修，想请懂{skills}的企业一起定。',
    '我校拟调整{programme}方向，现征集共建企业。',
  ],
  industry_college: [
    '依托{programme}专业群筹建产业学院，年培养规模{n}人。',
    '学校已批准设立{sector}产业学院，现寻共建企业。',
  ],
  training_base: [
    '{programme}专业{n}名学生每学期需要校外实训{两|三|四}周。',
    '现有{gear}、{gear2}，愿与企业共建生产性实训基地。',
  ],
  curriculum: [
    '正在编{skills}活页教材，缺{product}的现场案例和照片。',
    '{programme}核心课改项目化，想要企业真实任务{6~20}个。',
  ],
  teacher_practice: [
    '{programme}专业{n}名教师需按规定到企业实践，时长{term}。',
    '教师{n}人希望在{post}等岗位顶岗，不要参观式实践。',
  ],
  expert_exchange: [
    '拟聘产业导师{n}名，指导{programme}毕业设计和{skill}实训。',
    '学校教师擅长{skill}，可到企业做技术顾问，也请企业师傅进校。',
  ],
};
const PUBLIC = [
  '{orgFull}拟组织{sector}企业与院校结对，首批{n}人左右。',
  '围绕{sector}，{org}征集校企合作伙伴，方向为{programme}、{skills}。',
  '{org}牵头搭建{sector}合作平台，面向{programme}专业。',
  '经摸排，{place}{sector}企业普遍缺{post}，现征集愿意合作的院校和企业。',
];

const WHY = {
  firm: [
    '以前也合作过，{换了老师就断了|只签了牌子没下文|学生一毕业就走}，这次想做实。',
    '我们做{product}，{staff}人，离学校近的优先。',
    '{scene}',
    '关键是{skills}，这几样学校练不到、厂里天天用。',
  ],
  school: [
    '我校{sector}相关专业已办{5~22}年，用人单位反映学生{skill}偏弱。',
    '现有专业教师{6~18}人，其中有企业经历的{2~7}人。',
    '目前校内只有{gear}，跟不上现场。',
    '学生对{product}一类真实产品兴趣大，缺的是任务。',
  ],
  public: [
    '目标是一年内落地{2~6}个项目，按季通报。',
    '去年已促成{3~14}对，今年重点补{skills}短板。',
    '不收费、不搞排名，只看落地。',
  ],
};
const ENDINGS = [
  '先见面聊，合适再谈协议。',
  '{place}实地看过再定。',
  '有意者请在平台回复，附一页方案即可。',
  '协议文本可用平台示范文本。',
  '联系后{三|五|七}个工作日内给答复。',
  '可先试一个学期，再谈长期。',
];
