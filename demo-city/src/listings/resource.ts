import { fill } from '../random/template.ts';
import {
  BLANK,
  between,
  commonSlots,
  compose,
  cutTitle,
  isSchool,
  type WriteListing,
  type Writer,
  yuanToFen,
} from './writer.ts';

/** A base, laboratory or piece of equipment sought. */
export const writeResourceDemand: WriteListing = (writer) => write(writer, 'demand');
/** A base, laboratory or piece of equipment shared, with hours and price. */
export const writeResourceSupply: WriteListing = (writer) => write(writer, 'supply');

function write(writer: Writer, direction: 'demand' | 'supply') {
  const { random, sector, organisation } = writer;
  const resource = random.pick(sector.resources);
  const price = between(random, resource.priceYuan);
  const capacity = between(random, resource.capacity);
  const roomy = resource.type === 'training_base' || resource.type === 'venue';
  const area = random.int(18, 160) * 10;
  const openHours = fill(random.pick(isSchool(organisation) ? SCHOOL_HOURS : FIRM_HOURS), random);
  const supply = direction === 'supply';
  const slots = {
    ...commonSlots(writer),
    ...{ topic: resource.topic, price, unit: resource.unit, openHours, capacity },
    text: fill(supply ? resource.offer : resource.need, random),
    room: roomy ? `面积${area}平方米，同时容纳${capacity}人。` : `同时可供${capacity}人（台、套）使用。`,
  };
  return {
    ...BLANK,
    kind: 'resource' as const,
    title: cutTitle(fill(random.pick(TITLES[direction]), random, slots)),
    body: compose(random, slots, ...(supply ? OFFER : NEED)),
    programmes: random.chance(0.6) ? random.sample(random.pick(Object.values(sector.programmes)), 1) : [],
    skills: random.sample(random.pick(sector.roles).skills, 2),
    details: {
      resourceType: resource.type,
      ...(supply ? { capacity, openHours } : {}),
      ...(supply && roomy ? { areaSquareMetres: area } : {}),
      ...(supply ? { priceFen: yuanToFen(price), priceUnit: resource.unit } : {}),
    },
  };
}

const SCHOOL_HOURS = [
  '周一至周五{17|18}:00—21:00，周末9:00—17:00',
  '周末及寒暑假8:30—17:00',
  '工作日8:00—11:30、14:00—17:30，需避开上课',
  '每周{三|四|五}下午及周六全天',
];
const FIRM_HOURS = [
  '工作日8:00—17:00，提前{两|三|五}天预约',
  '白班空档，具体按排产定',
  '每周{二|三|四}13:00—17:00',
  '{20|21}:00—次日6:00夜间机时',
  '全年，法定节假日除外',
];
const TITLES = {
  demand: [
    '求借{topic}',
    '找{topic}',
    '{org}需要{topic}',
    '{sector}方向短期租用：{topic}',
    '{topic}，{place}附近优先',
  ],
  supply: [
    '{topic}对外开放',
    '共享{topic}，{price}元/{unit}',
    '{org}{topic}可预约',
    '{topic}（{place}）',
    '{sector}共享资源：{topic}',
  ],
};
const OFFER = [
  ['{text}', '{orgFull}{topic}对外共享。{text}', '我们的{topic}平时有空档。{text}', '位于{place}。{text}'],
  ['{room}', '{room}另有{gear}可用。', '{room}{两|三|四}名指导人员。'],
  ['开放时间：{openHours}。', '时间为{openHours}。', '{openHours}可用。'],
  [
    '收费{price}元/{unit}，水电含在内。',
    '每{unit}{price}元，损坏照价赔。',
    '{price}元/{unit}，{本市院校|联合体成员|小微企业}减{10~40}%。',
    '按{price}元每{unit}计，包月面议。',
  ],
  [
    '进场先做{半小时|一小时}安全教育。',
    '学生须由带队教师带领并有保险。',
    '可开技术服务发票。',
    '平台预约，当天确认。',
    '竞赛集训优先。',
    '',
  ],
];
const NEED = [
  ['{text}', '{org}：{text}', '{scene}{text}', '课程安排需要{topic}。{text}'],
  [
    '时间{寒假|暑假|下学期初|周末|近两个月内}，可以错峰。',
    '{place}附近最好，远的话要能住宿。',
    '共{2~9}次，每次半天到一天。',
    '需要配{1~3}名懂{gear}的指导。',
  ],
  [
    '按市场价付费，能开票。',
    '费用可按{学时|人次|天}结。',
    '可用我们的{gear}互换使用。',
    '能接受每{unit}{price}元上下。',
  ],
  [
    '安全责任按协议走，保险我们买。',
    '先看场地，合适就定。',
    '长期有需要，可签年度协议。',
    '请在平台上传照片和设备清单。',
    '',
  ],
];
