import { fill } from '../random/template.ts';
import {
  BLANK,
  between,
  commonSlots,
  compose,
  cutTitle,
  type WriteListing,
  type Writer,
  yuanToFen,
} from './writer.ts';

/** A technical service sought. */
export const writeServiceDemand: WriteListing = (writer) => write(writer, 'demand');
/** A technical service offered, with its price. */
export const writeServiceSupply: WriteListing = (writer) => write(writer, 'supply');

function write(writer: Writer, direction: 'demand' | 'supply') {
  const { random, sector } = writer;
  const service = random.pick(sector.services);
  const price = between(random, service.priceYuan);
  const priced = direction === 'supply' || random.chance(0.4);
  const qualification = service.qualification ? fill(service.qualification, random) : '';
  const slots = {
    ...commonSlots(writer),
    ...{ topic: service.topic, price, unit: service.unit },
    text: fill(direction === 'supply' ? service.offer : service.need, random),
    qualification,
    credentials: qualification ? `${qualification}。` : '',
  };
  const groups = direction === 'supply' ? OFFER : NEED;
  const money = priced ? (direction === 'supply' ? OFFER_PRICE : NEED_PRICE) : [''];
  return {
    ...BLANK,
    kind: 'service' as const,
    title: cutTitle(fill(random.pick(TITLES[direction]), random, slots)),
    body: compose(random, slots, ...groups, money, direction === 'supply' ? OFFER_ENDS : NEED_ENDS),
    skills: random.sample(random.pick(sector.roles).skills, random.int(1, 2)),
    details: {
      serviceType: service.type,
      ...(priced ? { priceFen: yuanToFen(price), priceUnit: service.unit } : {}),
      ...(direction === 'supply' && qualification ? { qualification } : {}),
    },
  };
}

const TITLES = {
  demand: [
    '求{topic}',
    '{org}需要{topic}服务',
    '找人做{topic}',
    '{topic}，{place}，尽快',
    '{sector}企业求{topic}',
  ],
  supply: [
    '{topic}',
    '承接{topic}',
    '{topic}，{price}元/{unit}起',
    '{org}提供{topic}',
    '{sector}{topic}服务',
  ],
};
const OFFER = [
  [
    '{text}',
    '{orgFull}承接{topic}：{text}',
    '常年给{place}的{sector}企业做{topic}。{text}',
    '{topic}我们做了{4~18}年。{text}',
  ],
  [
    '{credentials}',
    '用的是{gear}，{4~15}名技术人员。',
    '去年完成{30~460}单，返工{0~3}单。',
    '做{product}的单位找我们最多。',
  ],
];
const OFFER_PRICE = [
  '{price}元/{unit}起，量大另议。',
  '收费{price}元每{unit}，含上门。',
  '参考价每{unit}{price}元，开票含税。',
  '报价{price}元/{unit}，学校和小微企业{八|八五|九}折。',
];
const OFFER_ENDS = [
  '急单可加班，{24~72}小时内响应。',
  '报告有疑问免费复做一次。',
  '可带学生跟岗观摩。',
  '{place}范围不收路费。',
  '先看现场再报价，不成不收钱。',
  '合同用平台示范文本，验收后付款。',
];
const NEED = [
  ['{text}', '{scene}{text}', '我们做{product}。{text}', '{org}（{place}）：{text}'],
  [
    '希望{本市|就近|有同行案例}的机构来做。',
    '之前找过外地的，{路上耽误|回访跟不上|价格压不下来}。',
    '要求{开正规发票|出盖章报告|保密}，以前给{sector}企业做过的优先。',
    '时间要求{一周|两周|一个月}内。',
    '现场有{gear}，来前先对一下接口。',
  ],
];
const NEED_PRICE = [
  '心里价位{price}元/{unit}左右。',
  '预算按{price}元每{unit}算。',
  '同行给的价是每{unit}{price}元，可以谈。',
];
const NEED_ENDS = [
  '请报价时写清{周期和人员|做法和周期|含不含差旅}。',
  '做得好按年签。',
  '可先试做{一|两}次。',
  '平台上回复，{三|五}天内定。',
  '{place}现场，车间主任对接。',
  '',
];
