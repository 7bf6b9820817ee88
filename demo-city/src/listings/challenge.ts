import { addDays } from '../random/days.ts';
import { fill } from '../random/template.ts';
import { BLANK, between, commonSlots, compose, cutTitle, type WriteListing, wanToFen } from './writer.ts';

/** An open challenge (揭榜挂帅): the problem, what counts as solved, the reward. */
export const writeChallengeDemand: WriteListing = (writer) => {
  const { random, sector, day } = writer;
  const chosen = random.pick(sector.problems);
  const problem = fill(chosen.text, random);
  const acceptance = fill(chosen.acceptance, random);
  const rewardWan = between(random, chosen.rewardWan);
  const slots = { ...commonSlots(writer), problem, acceptance, topic: chosen.topic, reward: rewardWan };
  return {
    ...BLANK,
    kind: 'challenge',
    title: cutTitle(
      fill(
        random.pick([
          '揭榜挂帅：{topic}',
          '【榜单】{topic}，榜额{reward}万元',
          '{topic}求揭榜',
          '{sector}榜题：{topic}',
        ]),
        random,
        slots,
      ),
    ),
    body: compose(
      random,
      slots,
      ['{problem}', '【问题】{problem}', '榜题来自{place}{sector}企业。{problem}', '{scene}{problem}'],
      ['【要求】{acceptance}', '揭榜方须做到：{acceptance}', '验收以实测为准：{acceptance}'],
      [
        '榜额{reward}万元，揭榜后付{20~40}%，验收后付清。',
        '奖励{reward}万元，不限团队资历，谁能干谁来。',
        '设榜额{reward}万元，另配{gear}供试验。',
        '榜额{reward}万元，知识产权双方约定。',
      ],
      [
        '允许高校与企业联合揭榜。',
        '失败不追责，但要交完整试验记录。',
        '每{两周|月}一次现场会，进度公开。',
        '评榜由{5~9}名专家现场打分，企业一票否决。',
        '揭榜方案不超过{6~12}页，写清做法和时间。',
      ],
    ),
    skills: random.sample(random.pick(sector.roles).skills, 2),
    details: {
      problem,
      acceptance,
      rewardFen: wanToFen(rewardWan),
      bidsCloseOn: addDays(day, random.int(25, 90)),
    },
  };
};

/** A team that offers to take up challenges of a sector. */
export const writeChallengeSupply: WriteListing = (writer) => {
  const { random, sector } = writer;
  const chosen = random.pick(sector.problems);
  const slots = {
    ...commonSlots(writer),
    topic: chosen.topic,
    text: fill(random.pick(sector.results).text, random),
  };
  return {
    ...BLANK,
    kind: 'challenge',
    title: cutTitle(
      fill(
        random.pick(['可揭榜方向：{topic}', '{org}团队愿揭{sector}榜题', '{topic}：我们有思路']),
        random,
        slots,
      ),
    ),
    body: compose(
      random,
      slots,
      [
        '团队长期做{sector}，关注{topic}这类问题。',
        '{orgFull}可承接{topic}方向的揭榜任务。',
        '我们{5~14}个人，{两|三}位有企业经历，想找{topic}的榜题。',
      ],
      ['已有基础：{text}', '相近工作：{text}', '手里的家底是{gear}、{gear2}。{text}'],
      [
        '可派{2~5}人驻厂{2~8}个月。',
        '前期摸底不收费，{两|三}周给出可行性结论。',
        '希望榜额不低于{8~30}万元，先付部分材料费。',
      ],
      ['倾向{place}及周边企业。', '成果可归企业，我们要数据和署名。', '可与企业联合申报市级项目。'],
    ),
    skills: random.sample(random.pick(sector.roles).skills, 2),
    programmes: random.sample(sector.programmes.bachelor, 1),
    details: { problem: chosen.topic },
  };
};
