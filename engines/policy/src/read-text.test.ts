import { describe, expect, it } from 'vitest';
import { readPolicyText } from './read-text.ts';
import type { PolicyRule } from './result.ts';

const HEAD = '甲川市人民政府关于促进产教融合的实施意见\n甲政发〔2026〕3号\n\n';

const rulesOf = (sentence: string): PolicyRule[] =>
  readPolicyText(`${HEAD}一、重点工作\n1. ${sentence}\n`).rules;
const brief = (sentence: string) =>
  rulesOf(sentence).map(({ op, value, unit, deadline }) => [op, value, unit, deadline]);
const articles = (body: string): PolicyRule[] =>
  readPolicyText(
    `甲川市培训条例\n第一条　为了规范培训，制定本条例。\n第二条　本条例适用于本市。\n第三条　${body}\n`,
  ).rules;

describe('figures', () => {
  it('reads digits, multipliers and Chinese numerals as the same number', () => {
    expect(brief('新增学位2.5万个。')).toEqual([['=', 25000, '个', null]]);
    expect(brief('新增学位二万五千个以上。')).toEqual([['>=', 25000, '个', null]]);
    expect(brief('首批岗位不少于1,200个。')).toEqual([['>=', 1200, '个', null]]);
  });

  it('reads per cent in signs, words, tenths and fractions', () => {
    expect(brief('设备使用率不低于85%。')[0]?.slice(0, 2)).toEqual(['>=', '85%']);
    expect(brief('设备使用率不低于百分之八十五。')[0]?.slice(0, 2)).toEqual(['>=', '85%']);
    expect(brief('本地就业的占比不低于七成。')[0]?.slice(0, 2)).toEqual(['>=', '70%']);
    expect(brief('技能人才占比超过三分之一。')[0]?.slice(0, 2)).toEqual(['>', '33.33%']);
    expect(brief('按日加收万分之五的滞纳金。')[0]?.slice(0, 2)).toEqual(['=', '0.05%']);
  });

  it('gives money in yuan and says for whom and how often', () => {
    expect(brief('每人每月补贴500元。')).toEqual([['=', 500, '元/人·月', null]]);
    expect(brief('对通过验收的基地，一次性奖励30万元。')).toEqual([['=', 300000, '元', null]]);
    expect(brief('公办中职生均拨款不低于9000元/年。')).toEqual([['>=', 9000, '元/生·年', null]]);
  });

  it('lets a list share the unit and the bound word of one of its figures', () => {
    expect(brief('分别奖励30和80万元。').map((rule) => rule[1])).toEqual([300000, 800000]);
    expect(brief('补贴标准分别不低于一千元、一千五百元、二千元。').map((rule) => rule.slice(0, 2))).toEqual([
      ['>=', 1000],
      ['>=', 1500],
      ['>=', 2000],
    ]);
  });

  it('reads both ends of a range as one rule', () => {
    expect(brief('建设实训基地3至5个。')).toEqual([['range', [3, 5], '个', null]]);
    expect(brief('给予20－30万元补助。')[0]?.slice(0, 2)).toEqual(['range', [200000, 300000]]);
    expect(articles('违反本条例的，处二万元以上十万元以下罚款。')[0]).toMatchObject({
      op: 'range',
      value: [20000, 100000],
    });
    expect(brief('投资额在200万元至500万元之间的，补助15万元。').map((rule) => rule[1])).toEqual([
      [2000000, 5000000],
      150000,
    ]);
  });

  it('reads a span that is said with 满 and 不足 as one range', () => {
    expect(brief('缴费满一年不足五年的，期限最长为十二个月。').map((rule) => rule.slice(0, 3))).toEqual([
      ['range', [1, 5], '年'],
      ['<=', 12, '个月'],
    ]);
  });

  it('keeps ratios as ratios', () => {
    expect(brief('指导教师与学生之比不低于一比二十。')[0]?.slice(0, 2)).toEqual(['>=', '1:20']);
    expect(brief('职普比低于4.5:5.5的县区不再增加计划。')[0]?.slice(0, 2)).toEqual(['<', '4.5:5.5']);
    expect(brief('资金由市、区按6：4比例分担。')[0]?.slice(0, 2)).toEqual(['=', '6:4']);
  });
});

describe('bound words', () => {
  it.each([
    ['面积不小于800平方米', '>='],
    ['面积800平方米以上', '>='],
    ['至少建设1个基地', '>='],
    ['单个项目最高不超过50个', '<='],
    ['控制在20所以内', '<='],
    ['在校生不足500人', '<'],
    ['产值突破3亿元', '>'],
    ['培训20余万人', '>'],
    ['建设20个左右', 'approx'],
    ['比例不得高于同类岗位总数的20%', '<='],
    ['不低于每生每年4200元', '>='],
  ])('reads “%s” as %s', (sentence, op) => {
    expect(brief(`${sentence}。`).map((rule) => rule[0])).toEqual([op]);
  });

  it('leaves the figure out of 以下 where the step above has it', () => {
    expect(brief('60分以上为合格，60分以下为不合格。').map((rule) => rule[0])).toEqual(['>=', '<']);
    expect(brief('注册资金50万元以下。').map((rule) => rule[0])).toEqual(['<=']);
  });

  it('reads a ban of some years as exactly so long', () => {
    expect(brief('骗取资金的，三年内不得申报。')).toEqual([['=', 3, '年', null]]);
  });
});

describe('deadlines', () => {
  it('carries 到…年 over the rest of its sentence', () => {
    expect(brief('到2027年，建成基地5个，培育企业30家。').map((rule) => rule[3])).toEqual([
      '2027-12-31',
      '2027-12-31',
    ]);
  });

  it('carries it into the next sentence only for what is to be built', () => {
    const deadlines = brief('“十五五”期间，建设学校2所。支持新建基地1-2个。每家企业补助5万元。').map(
      (rule) => rule[3],
    );
    expect(deadlines).toEqual(['2030-12-31', '2030-12-31', null]);
  });

  it('ends a due date at the semicolon and knows the last day of its month', () => {
    expect(brief('2026年11月底前发布规范15项；新选机构不超过10家。').map((rule) => rule[3])).toEqual([
      '2026-11-30',
      null,
    ]);
  });

  it('takes neither a starting date nor a year compared with as a deadline', () => {
    expect(brief('从2026年起，每年安排资金5000万元。')[0]?.[3]).toBeNull();
    expect(brief('设备总值较2025年增长50%以上。')[0]?.[3]).toBeNull();
  });
});

describe('what is no rule', () => {
  it.each([
    '按照“一校一策”制定方案',
    '落实《关于支持企业的意见》（甲发〔2023〕8号）第十五条',
    '围绕六大产业集群布局专业',
    '实行百分制评价，委托第三方机构开展',
    '建立市、县两级工作专班',
    '“三高四新”战略深入推进',
    '对一线职工给予一次性表彰',
    '获得前三名的选手',
    '近三年来，我市累计培养人才超过110万人',
    '开展“1+X”证书试点和3D打印实训',
    '市政府第58次常务会议审议通过',
    '联系电话：0598-6012345',
    '再通过5年努力，形成良好格局',
    '每年十月的最后一周为活动周',
    '完成九年制义务教育的毕业生',
  ])('finds no figure in “%s”', (sentence) => {
    expect(brief(`${sentence}。`)).toEqual([]);
  });

  it('leaves out the figures of a preamble that only tells what was', () => {
    const text = `${HEAD}目前，全市已建成基地12个，就业率达到92%。\n一、目标\n1. 到2028年建成基地20个。\n`;
    expect(readPolicyText(text).rules.map((rule) => rule.value)).toEqual([20]);
  });

  it('leaves out the figure that a change starts from', () => {
    expect(brief('结对院校由5对扩大到8对。').map((rule) => rule[1])).toEqual([8]);
  });
});

describe('kinds of rules', () => {
  const typesOf = (sentence: string) => rulesOf(sentence).map((rule) => rule.type);

  it('tells the condition of a subsidy from the subsidy', () => {
    expect(typesOf('对连续缴纳社会保险满12个月的技能人才，给予5万元补贴。')).toEqual([
      'eligibility',
      'subsidy',
    ]);
    expect(typesOf('设备投资300万元以上的技改项目，按设备投资额的8%给予补助。')).toEqual([
      'eligibility',
      'subsidy',
    ]);
  });

  it('tells an aim from a quota for everyone', () => {
    expect(typesOf('到2027年，建成实训基地20个。')).toEqual(['target']);
    expect(typesOf('每所学校聘请企业导师不少于20名。')).toEqual(['quota']);
  });

  it('takes every item of a list of conditions as a condition', () => {
    const rules = articles(
      '设立机构应当具备下列条件：\n（一）有不少于三百平方米的场地；\n（二）有五名以上专职教师。',
    );
    expect(rules.map((rule) => rule.type)).toEqual(['eligibility', 'eligibility']);
  });

  it('reads terms as periods', () => {
    expect(typesOf('自受理之日起15个工作日内完成审核。')).toEqual(['period']);
    expect(typesOf('本办法自印发之日起施行，有效期5年。')).toEqual(['period']);
  });

  it('says how strongly a rule binds', () => {
    expect(articles('企业应当配备管理人员不少于三名。')[0]?.strength).toBe('shall');
    expect(rulesOf('学校可将编制总额的20%用于聘请兼职教师。')[0]?.strength).toBe('may');
    expect(rulesOf('每日实习不得超过8小时。')[0]?.strength).toBe('must');
  });
});
