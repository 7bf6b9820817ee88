import { fill } from '../random/template.ts';
import { BLANK, between, commonSlots, compose, cutTitle, type WriteListing, wanToFen } from './writer.ts';

/** A technical problem to be solved on commission. */
export const writeResearchDemand: WriteListing = (writer) => {
  const { random, sector } = writer;
  const problem = random.pick(sector.problems);
  const budgetWan = between(random, [Math.max(3, problem.rewardWan[0] * 0.6), problem.rewardWan[1] * 0.9]);
  const slots = {
    ...commonSlots(writer),
    topic: problem.topic,
    text: fill(problem.text, random),
    accept: fill(problem.acceptance, random),
    money: budgetWan,
  };
  return {
    ...BLANK,
    kind: 'research',
    title: cutTitle(
      fill(
        random.pick([
          '求解：{topic}',
          '{topic}技术攻关，找团队',
          '委托开发{topic}',
          '{org}求{topic}方案',
          '{sector}：{topic}研发合作',
        ]),
        random,
        slots,
      ),
    ),
    body: compose(
      random,
      slots,
      ['{text}', '{scene}{text}', '我们做{product}遇到个坎：{text}'],
      [
        '试过{换供应商|调工艺|加人盯|买进口设备}，效果不明显。',
        '现有数据和样件可以提供，签保密协议。',
        '内部{两|三}个工程师摸了{3~14}个月没摸透。',
        '',
      ],
      ['希望达到：{accept}', '验收按这个来：{accept}', '目标：{accept}'],
      [
        '经费{money}万元左右，分{两|三}次付。',
        '预算{money}万元，成果归属面谈。',
        '可出{money}万元，也愿意一起申报项目。',
      ],
      [
        '{gear}可供试验。',
        '请带{思路|相近案例|初步方案}来谈。',
        '欢迎高校研究生以此为课题，现场给工位。',
        '{place}现场随时可看。',
      ],
    ),
    skills: random.sample(random.pick(sector.roles).skills, 2),
    programmes: random.sample(sector.programmes.bachelor, 1),
    level: random.pick(['any', 'bachelor', 'master', 'doctor'] as const),
    details: {
      field: sector.name,
      readiness: random.int(4, 7),
      budgetFen: wanToFen(budgetWan),
      intellectualProperty: random.pick(['patent', 'know_how', 'negotiable'] as const),
      transfer: random.pick(['commissioned', 'joint_development', 'negotiable'] as const),
    },
  };
};

/** A research result offered for use, or a team that can work on a sector's problems. */
export const writeResearchSupply: WriteListing = (writer) => {
  const { random, sector } = writer;
  const result = random.pick(sector.results);
  const budgetWan = between(random, result.budgetWan);
  const readiness = random.int(...result.readiness);
  const transfer = random.pick(['licence', 'assignment', 'joint_development', 'negotiable'] as const);
  const words = {
    licence: '普通许可',
    assignment: '专利转让',
    joint_development: '合作开发',
    negotiable: '方式可谈',
  }[transfer];
  const slots = {
    ...commonSlots(writer),
    topic: result.topic,
    text: fill(result.text, random),
    money: budgetWan,
    readiness,
    words,
  };
  return {
    ...BLANK,
    kind: 'research',
    title: cutTitle(
      fill(
        random.pick([
          '{topic}',
          '成果转化：{topic}',
          '{topic}（{words}）',
          '{topic}寻{sector}企业落地',
          '{org}{topic}',
        ]),
        random,
        slots,
      ),
    ),
    body: compose(
      random,
      slots,
      ['{text}', '{orgFull}研发团队成果：{text}', '针对{sector}企业反映的问题，我们做了{topic}。{text}'],
      [
        '适用于{product}、{product2}等产品。',
        '在{gear}上验证过，配套要求不高。',
        '团队{4~13}人，其中博士{1~4}人，做了{2~7}年。',
        '已有{1~4}家企业签试用，反馈可看。',
      ],
      [
        '成熟度{readiness}级，{words}，费用约{money}万元。',
        '以{words}方式合作，{money}万元起，按阶段付。',
        '{words}，技术费{money}万元，含现场调试{两|三}周。',
      ],
      [
        '转化收益按学校规定给研发人员。',
        '现寻中试场地与首台套用户。',
        '首家落地企业费用可减{10~30}%。',
        '有意先寄样，{两|三|四}周内给试验结果。',
        '提供原理样机演示，{place}可看。',
      ],
    ),
    skills: random.sample(random.pick(sector.roles).skills, 2),
    level: 'any',
    details: {
      field: sector.name,
      ...{ readiness, transfer, budgetFen: wanToFen(budgetWan) },
      intellectualProperty: random.pick(['patent', 'patent', 'software', 'know_how'] as const),
    },
  };
};
