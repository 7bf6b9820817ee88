import { LISTING_KINDS, type ListingKind } from '@rongqiao/contracts';
import { matchingKnowledge } from '@rongqiao/reference';
import { describe, expect, it } from 'vitest';
import { createRecommender } from './recommender.ts';
import { testListing } from './test-listing.ts';
import { kindAnswers } from './weights.ts';

/** What is asked for, what answers it, and what of the same kind does not. */
const PAIRS: [ListingKind, string, ListingKind, string, string][] = [
  ['talent', '招焊工五名', 'talent', '焊接专业毕业生求职', '会计专业毕业生求职'],
  ['talent', '招数控车工', 'cooperation', '数控专业寻企业办订单班', '护理专业寻医院办订单班'],
  ['talent', '招化工检验员', 'research', '化工检验方法研究团队', '水稻育种研究团队'],
  ['talent', '招电工', 'service', '电工设备维修服务', '会计代账服务'],
  ['talent', '招叉车司机', 'training', '叉车证取证班', '月嫂培训班'],
  ['talent', '招焊工', 'resource', '焊接实训车间开放', '会议室出租'],
  ['talent', '招机器人工程师', 'challenge', '机器人团队愿揭榜', '水产团队愿揭榜'],
  ['cooperation', '寻学校办护理订单班', 'cooperation', '护理专业寻医院合作', '汽修专业寻企业合作'],
  ['cooperation', '寻学校共建直播电商基地', 'research', '直播电商数据分析研究', '稠油热采研究'],
  ['cooperation', '寻学校共建焊接培训中心', 'service', '焊接技术服务', '财税服务'],
  ['cooperation', '共建无人机训练基地', 'training', '无人机驾驶员培训', '茶艺师培训'],
  ['cooperation', '寻伙伴共建冷链实训', 'resource', '冷库与冷链实训室开放', '报告厅出租'],
  ['cooperation', '寻团队合作攻克光伏清洗', 'challenge', '光伏组件清洗团队愿揭榜', '中药炮制团队愿揭榜'],
  ['research', '求污水处理新工艺', 'research', '污水处理膜分离工艺成果', '服装面料成果'],
  ['research', '求河蟹病害防治技术', 'service', '河蟹病害诊断服务', '网站建设服务'],
  ['research', '合作研究数控机床', 'training', '数控机床操作培训', '急救培训'],
  ['research', '求扫描电镜分析电池材料', 'resource', '扫描电镜与电池材料仪器开放', '厂房出租'],
  ['research', '求锂电池回收技术', 'challenge', '锂电池回收团队愿揭榜', '古建修缮团队愿揭榜'],
  ['service', '需要环境监测', 'service', '环境监测采样服务', '平面设计服务'],
  ['service', '想学电商运营再找人代运营', 'training', '电商运营培训', '电梯维保培训'],
  ['service', '需要测三坐标', 'resource', '三坐标测量机共享', '宿舍床位出租'],
  ['service', '焊缝探伤服务', 'challenge', '焊缝无损检测团队愿揭榜', '饲料团队愿揭榜'],
  ['training', '新员工安全培训', 'training', '化工安全培训班', '化妆培训班'],
  ['training', '数控培训', 'resource', '数控机床实训场地开放', '演艺厅出租'],
  ['training', '机器人编程培训', 'challenge', '机器人编程团队愿揭榜', '果蔬保鲜团队愿揭榜'],
  ['resource', '借用中试线试产涂料', 'resource', '涂料中试线开放', '体育馆开放'],
  ['resource', '找试验机测焊缝', 'challenge', '焊缝试验团队愿揭榜', '方志编纂团队愿揭榜'],
  ['challenge', '大米加工碎米多求解', 'challenge', '大米加工团队愿揭榜', '动漫团队愿揭榜'],
];
const TODAY = '2026-03-01';
const knowledge = matchingKnowledge();

describe('every pair of kinds', () => {
  for (const [asked, title, offered, right, wrong] of PAIRS) {
    const asking = testListing({ kind: asked, direction: 'demand', title });
    const answering = testListing({ kind: offered, direction: 'supply', title: right });
    const other = testListing({ kind: offered, direction: 'supply', title: wrong });
    const recommender = createRecommender({ knowledge, listings: [asking, answering, other] });

    it(`a ${asked} demand «${title}» finds the ${offered} supply «${right}» before «${wrong}»`, () => {
      const [first] = recommender.recommend(asking, { today: TODAY });
      expect(first?.id).toBe(right);
      const against = first?.against.map(({ code }) => code) ?? [];
      expect(against.includes('kind_answers_kind')).toBe(kindAnswers(asked, offered) < 1);
    });

    it(`and the ${offered} supply «${right}» finds «${title}»`, () => {
      expect(recommender.recommend(answering, { today: TODAY })[0]?.id).toBe(title);
    });
  }

  it('is among them', () => {
    const named = new Set(PAIRS.flatMap(([a, , b]) => [`${a} ${b}`, `${b} ${a}`]));
    const all = LISTING_KINDS.flatMap((a) => LISTING_KINDS.map((b) => `${a} ${b}`));
    expect(all.filter((pair) => !named.has(pair))).toEqual([]);
  });

  it('prefers the kind that answers best where all else is alike', () => {
    const asking = testListing({ kind: 'talent', direction: 'demand', title: '焊工' });
    const listings = LISTING_KINDS.map((kind) =>
      testListing({
        kind,
        direction: 'supply',
        title: '焊工',
        id: kind,
        organisation: { name: `提供${kind}的单位`, type: 'enterprise' },
      }),
    );
    const found = createRecommender({ knowledge, listings }).recommend(asking, { today: TODAY });
    expect(found[0]?.id).toBe('talent');
    const answers = found.map(({ id }) => kindAnswers('talent', id as ListingKind));
    expect(answers).toEqual(answers.toSorted((a, b) => b - a));
  });
});
