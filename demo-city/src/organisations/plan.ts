import type { OrganisationType } from '@rongqiao/contracts';
import { ASSOCIATIONS, EVALUATORS, INSTITUTES, PARKS, type PlainRow, PROVIDERS, SERVICES } from './bodies.ts';
import { SCHOOLS } from './schools.ts';

/** An organisation whose name is given, not invented. */
export interface PlannedOrganisation {
  name: string;
  type: OrganisationType;
  /** District code; absent for what belongs to the whole city. */
  district?: string;
  /** GB/T 4754-2017. */
  industryCode: string;
  sectorIds: string[];
  intro: string;
  staff: [low: number, high: number];
  students?: [low: number, high: number];
}

const CITY_BUREAUS: [name: string, sectorIds: string, intro: string][] = [
  [
    '教育局',
    'early-childhood robotics cnc',
    '主管全市职业教育，牵头产教融合协调机制，每季度汇总一次各校供需。',
  ],
  [
    '人力资源和社会保障局',
    'electrical welding elder-care',
    '管技能培训、技工院校和就业补贴，每月发布一次急需紧缺工种。',
  ],
  [
    '工业和信息化局',
    'robotics ev-powertrain petrochemical',
    '负责工业稳增长和技术改造，每年两次面向全市征集企业技术难题。',
  ],
  ['科学技术局', 'vision-ai storage electronics', '组织揭榜挂帅和成果转化，管理市级研发平台{18~30}家。'],
  ['农业农村局', 'rice-fish farm-machinery food', '推广稻渔综合种养和农机化，办高素质农民培训班。'],
  ['文化广电和旅游局', 'tourism hospitality', '管景区、民宿和研学基地，旺季统筹各县的讲解员。'],
  ['商务局', 'ecommerce logistics', '推进电商进村和冷链体系，联系平台企业{9~16}家。'],
  ['卫生健康委员会', 'nursing elder-care', '负责医疗机构和护理人员培训，推进医养结合。'],
  ['应急管理局', 'safety petrochemical', '管特种作业考核和企业安全培训，考点{4~7}处。'],
  ['住房和城乡建设局', 'construction building-materials', '负责建筑工人实名制和技能提升，推进装配式建筑。'],
];

const DISTRICT_BUREAUS: [name: string, district: string, sectorIds: string][] = [
  ['望江区工业和信息化局', '990104', 'robotics auto-parts mould'],
  ['港湾区人力资源和社会保障局', '990105', 'port logistics petrochemical'],
  ['北岭区人力资源和社会保障局', '990106', 'photovoltaics storage ev-powertrain'],
  ['稻溪县农业农村局', '990121', 'rice-fish farm-machinery'],
  ['云屏县文化和旅游局', '990122', 'tourism hospitality elder-care'],
  ['石矶县人力资源和社会保障局', '990123', 'casting garments building-materials'],
  ['临桥区科学技术局', '990103', 'software vision-ai industrial-design'],
  ['东津区商务局', '990102', 'ecommerce finance-tax'],
];

function plain(rows: PlainRow[], type: OrganisationType, industryCode: string, staff: [number, number]) {
  return rows.map(([name, district, sectorIds, intro]) => ({
    ...{ name, type, district, industryCode, intro, staff },
    sectorIds: sectorIds.split(' '),
  }));
}

const STUDENTS: Partial<Record<OrganisationType, [number, number]>> = {
  secondary_school: [1200, 3600],
  technical_school: [1500, 4200],
  higher_vocational_college: [6500, 13500],
  vocational_university: [13000, 16500],
  university: [9000, 21000],
};

/** Everything in the city but its enterprises: government, schools, institutes, parks, associations, services. */
export const PLANNED_ORGANISATIONS: readonly PlannedOrganisation[] = [
  ...CITY_BUREAUS.map(
    ([name, sectorIds, intro]): PlannedOrganisation => ({
      ...{ name: `桥州市${name}`, type: 'government', industryCode: 'S92', intro, staff: [60, 180] },
      sectorIds: sectorIds.split(' '),
    }),
  ),
  ...DISTRICT_BUREAUS.map(
    ([name, district, sectorIds]): PlannedOrganisation => ({
      ...{ name, type: 'government', district, industryCode: 'S92', staff: [24, 70] },
      intro: '负责辖区内企业与学校的对接，设有{1~3}名产教融合协作专员。',
      sectorIds: sectorIds.split(' '),
    }),
  ),
  ...SCHOOLS.map(([name, type, district, sectorIds, intro]): PlannedOrganisation => {
    const students = STUDENTS[type] ?? [1000, 2000];
    return {
      ...{ name, type, district, intro, students, industryCode: 'P83', sectorIds: sectorIds.split(' ') },
      staff: [Math.round(students[0] / 16), Math.round(students[1] / 15)],
    };
  }),
  ...plain(INSTITUTES, 'institute', 'M73', [35, 160]),
  ...plain(PARKS, 'park', 'L72', [28, 90]),
  ...plain(ASSOCIATIONS, 'association', 'S95', [5, 16]),
  ...plain(PROVIDERS, 'training_provider', 'P83', [14, 70]),
  ...plain(SERVICES, 'service_organisation', 'M74', [18, 140]),
  ...plain(EVALUATORS, 'evaluator', 'L72', [12, 60]),
];
