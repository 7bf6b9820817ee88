import type { OrganisationType } from '@rongqiao/contracts';

const ENDINGS: readonly [OrganisationType, RegExp][] = [
  ['enterprise', /公司|集团|厂$|企业/u],
  ['technical_school', /技工学校|技师学院|高级技校/u],
  ['vocational_university', /职业(?:技术)?大学$/u],
  ['higher_vocational_college', /(?:职业(?:技术)?|高等专科|专科)(?:学院|学校)$/u],
  ['secondary_school', /中等|职业高中|中专|职教中心|职业(?:技术)?(?:教育中心|学校)|卫生学校|中学$/u],
  ['university', /大学|学院$/u],
  ['institute', /研究院|研究所|设计院|科学院|实验室/u],
  ['association', /协会|学会|商会|联合会|促进会/u],
  ['park', /园区|产业园|科技园|开发区(?:管委会)?$/u],
  ['training_provider', /培训/u],
  ['government', /(?:局|委|厅|委员会|人民政府|办公室|管委会)$/u],
];

/** Type of an organisation as its name tells; an enterprise where it does not. */
export function organisationTypeOf(name: string): OrganisationType {
  return ENDINGS.find(([, ending]) => ending.test(name))?.[0] ?? 'enterprise';
}
