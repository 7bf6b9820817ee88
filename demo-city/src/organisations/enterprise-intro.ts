import type { Random } from '../random/random.ts';
import { fill } from '../random/template.ts';
import type { Sector } from '../sectors/sector.ts';

const OPENINGS = [
  '主做{product}和{product2}，员工{staff}人。',
  '{year}年建厂，做{product}起家，现有员工{staff}人。',
  '{product}、{product2}的本地供应商，{staff}人的队伍里一线占{58~82}%。',
  '专注{product}，{staff}人，{20~45}%的产值来自近三年的新品。',
];
const SERVICE_OPENINGS = [
  '从事{sector}，主要业务是{product}和{product2}，员工{staff}人。',
  '{year}年起做{product}，现有{staff}人，服务范围以本市为主。',
  '{sector}企业，{product}、{product2}两块业务并行，团队{staff}人。',
];
const TIES = [
  '与本地院校合办订单班{2~6}期，留用率{55~88}%。',
  '设有教师实践岗{2~9}个，每年接收学生实习{20~160}人。',
  '现有{4~18}名师傅带徒，满师有奖励。',
  '目前还没有校企合作，正在找第一所学校。',
  '配有{gear}等设备，愿意对学生开放。',
  '关键岗位推行技能等级与工资挂钩。',
];

/** One to three sentences on an enterprise: what it makes, its size, and one particular. */
export function writeEnterpriseIntro(sector: Sector, staff: number, random: Random): string {
  const [product = sector.name, product2 = sector.name] = random.sample(sector.products, 2);
  const making = /^[BC]/.test(sector.industryCode);
  const parts = [random.pick(making ? OPENINGS : SERVICE_OPENINGS)];
  if (random.chance(0.45)) parts.push(random.pick(sector.scenes));
  if (random.chance(0.7) || parts.length === 1) parts.push(random.pick(TIES));
  return fill(parts.join(''), random, {
    ...{ product, product2, staff, sector: sector.name },
    gear: random.pick(sector.gear),
    year: random.int(1996, 2022),
  });
}
