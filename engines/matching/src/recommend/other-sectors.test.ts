import type { ListingKind, RankingListing } from '@rongqiao/contracts';
import { matchingKnowledge } from '@rongqiao/reference';
import { describe, expect, it } from 'vitest';
import { createRecommender } from './recommender.ts';
import { testListing } from './test-listing.ts';

/** Kind, direction, title, body, district and fields of a listing. */
type Said = [ListingKind, RankingListing['direction'], string, string, string, Partial<RankingListing>?];
interface Scenario {
  asks: Said;
  better: Said;
  worse: Said;
}

/** Judged by hand, in sectors and cities of which no weight was chosen. */
const SCENARIOS: Scenario[] = [
  {
    asks: ['talent', 'demand', '船厂招船体装配工10名', '会看船体图纸,能吃苦,船台作业', '甘井子区'],
    better: [
      'talent',
      'supply',
      '船舶工程技术专业毕业生20人',
      '学过船体装配与船舶焊接',
      '甘井子区',
      { programmes: ['船舶工程技术'], skills: ['船体装配'] },
    ],
    worse: ['talent', 'supply', '轮机工程毕业生15人求上船', '想当海员跑远洋,船员适任证在考', '甘井子区'],
  },
  {
    asks: ['talent', 'demand', '茶厂招制茶师傅', '采茶季到岗,会炒青、看火候', '西湖区'],
    better: [
      'talent',
      'supply',
      '茶叶生产与加工班学生实习',
      '会手工炒制、审评',
      '余杭区',
      { skills: ['制茶'] },
    ],
    worse: ['talent', 'supply', '茶艺与茶文化学生', '会泡茶表演、接待客人', '余杭区', { skills: ['茶艺'] }],
  },
  {
    asks: ['challenge', 'demand', '日用陶瓷釉面针孔缺陷率高', '求解决烧成过程针孔、橘釉问题', '珠山区'],
    better: ['research', 'supply', '陶瓷釉料与烧成工艺研究团队', '可做釉料配方调整和窑炉气氛控制', '昌江区'],
    worse: ['research', 'supply', '陶瓷电商直播运营研究', '帮企业做陶瓷直播带货数据分析', '昌江区'],
  },
  {
    asks: [
      'talent',
      'demand',
      '三甲医院招护士30名',
      '急诊、ICU轮转,有护士执业资格证',
      '武昌区',
      { level: '大专' },
    ],
    better: [
      'talent',
      'supply',
      '护理专业大专毕业生',
      '均已考取护士资格证,在三甲医院实习八个月',
      '洪山区',
      { programmes: ['护理'], level: '大专' },
    ],
    worse: [
      'talent',
      'supply',
      '养老护理员学员',
      '会照料老人起居,持养老护理员证',
      '洪山区',
      { level: '中职' },
    ],
  },
  {
    asks: ['talent', 'demand', '幼儿园招配班老师', '有幼师资格证,会弹琴跳舞', '鼓楼区'],
    better: [
      'talent',
      'supply',
      '学前教育专业毕业生12人',
      '已取得幼儿教师资格证,能歌善舞',
      '玄武区',
      { programmes: ['学前教育'] },
    ],
    worse: [
      'talent',
      'supply',
      '小学教育专业毕业生',
      '语文方向,有小学教师资格证',
      '玄武区',
      { programmes: ['小学教育'] },
    ],
  },
  {
    asks: ['talent', 'demand', '动车段招检修学徒', '检修车底、制动系统,倒班', '管城回族区'],
    better: [
      'talent',
      'supply',
      '铁道车辆专业学生',
      '学过动车组检修、制动系统',
      '二七区',
      { skills: ['轨道车辆检修'] },
    ],
    worse: [
      'talent',
      'supply',
      '铁路乘务专业学生',
      '形象好,普通话标准,会服务旅客',
      '二七区',
      { skills: ['乘务'] },
    ],
  },
  {
    asks: ['training', 'demand', '想学无人机拿执照', '村里六个人打药用,农闲时候学', '南海区'],
    better: ['training', 'supply', 'CAAC无人机执照培训', '多旋翼,含考试,可上门教植保', '顺德区'],
    worse: ['training', 'supply', '叉车证取证培训', '每月两期,一周拿证', '顺德区'],
  },
  {
    asks: ['talent', 'demand', '软件公司招测试工程师', '会写自动化测试脚本,熟悉接口测试', '高新区'],
    better: [
      'talent',
      'supply',
      '软件测试方向毕业生',
      '会Selenium自动化测试、接口测试',
      '武侯区',
      { skills: ['软件测试', 'Python'] },
    ],
    worse: ['talent', 'supply', '平面设计毕业生', '会PS做海报', '武侯区', { skills: ['Photoshop'] }],
  },
  {
    asks: ['service', 'demand', '酱油厂每批要检微生物', '需要有资质的实验室出报告', '禅城区'],
    better: ['service', 'supply', '食品检验检测,CMA资质', '微生物、添加剂、营养成分,五天出报告', '南海区'],
    worse: ['service', 'supply', '建筑材料检测', '水泥、钢筋、混凝土试块', '南海区'],
  },
  {
    asks: ['resource', 'demand', '租用三坐标测量机', '每月二十小时,测模具件', '昆山市'],
    better: ['resource', 'supply', '实训中心三坐标对外开放', '蔡司三坐标,按小时计费', '昆山市'],
    worse: ['resource', 'supply', '学校报告厅对外出租', '三百座,带投影', '昆山市'],
  },
  {
    asks: ['cooperation', 'demand', '酒店集团找学校合办订单班', '酒店管理方向,每年四十人', '思明区'],
    better: [
      'cooperation',
      'supply',
      '酒店管理专业寻订单培养企业',
      '可单独开班,学生轮岗半年',
      '湖里区',
      { programmes: ['酒店管理与数字化运营'] },
    ],
    worse: [
      'cooperation',
      'supply',
      '数控专业寻共建实训基地',
      '有场地,缺设备',
      '湖里区',
      { programmes: ['数控技术'] },
    ],
  },
  {
    asks: ['research', 'demand', '电动自行车电池起火预警', '想做热失控早期检测', '锡山区'],
    better: ['research', 'supply', '锂电池热失控监测技术', '气体和温度融合预警,有专利', '滨湖区'],
    worse: ['research', 'supply', '水稻耐盐品种选育', '三年区试数据', '滨湖区'],
  },
];

const knowledge = matchingKnowledge();

function toListing([kind, direction, title, body, region, fields]: Said): RankingListing {
  return testListing({ kind, direction, title, body, region, ...fields });
}

describe('in sectors and cities of which no weight was chosen', () => {
  const all = SCENARIOS.flatMap(({ asks, better, worse }) => [asks, better, worse].map(toListing));
  const recommender = createRecommender({ knowledge, listings: all });

  for (const { asks, better, worse } of SCENARIOS) {
    it(`${asks[2]}: ${better[2]} before ${worse[2]}, and first of all`, () => {
      const ids = recommender.recommend(toListing(asks), { today: '2026-03-01' }).map(({ id }) => id);
      expect(ids[0]).toBe(better[2]);
    });

    it(`${better[2]}: ${asks[2]} first of all`, () => {
      const ids = recommender.recommend(toListing(better), { today: '2026-03-01' }).map(({ id }) => id);
      expect(ids[0]).toBe(asks[2]);
    });
  }
});
