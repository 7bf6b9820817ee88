import type { OrganisationType } from '@rongqiao/contracts';

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

type SchoolRow = [name: string, type: OrganisationType, district: string, sectorIds: string, intro: string];
const SCHOOLS: SchoolRow[] = [
  [
    '桥州理工大学',
    'university',
    '990103',
    'robotics vision-ai petrochemical ev-powertrain storage electronics',
    '以机械、化工、信息见长，设有硕士点{14~22}个，与本地企业共建联合实验室{11~19}个。',
  ],
  [
    '桥州师范学院',
    'university',
    '990103',
    'early-childhood digital-media finance-tax software',
    '师范与应用文科并重，学前教育和数字媒体是老牌专业。',
  ],
  [
    '桥州医药学院',
    'university',
    '990102',
    'nursing elder-care herbs',
    '护理、康复和中药三个专业群，附属医院床位{800~1400}张。',
  ],
  [
    '桥州职业技术大学',
    'vocational_university',
    '990103',
    'robotics ev-powertrain software electrical industrial-design construction',
    '公办本科层次职业学校，七个二级学院，企业兼职教师占三成。',
  ],
  [
    '桥州职业技术学院',
    'higher_vocational_college',
    '990103',
    'robotics cnc auto-parts electrical ecommerce finance-tax',
    '建校四十余年，机电类在校生最多，每年开订单班{12~20}个。',
  ],
  [
    '桥州机电职业技术学院',
    'higher_vocational_college',
    '990104',
    'cnc mould welding auto-parts robotics',
    '校门对面就是装备园，学生第三学期起进厂轮岗。',
  ],
  [
    '桥州海港职业学院',
    'higher_vocational_college',
    '990105',
    'port logistics cold-chain petrochemical environment safety',
    '原航运学校，港口机械和化工两个实训基地对外开放。',
  ],
  [
    '桥州新能源职业学院',
    'higher_vocational_college',
    '990106',
    'photovoltaics storage charging vehicle-repair ev-powertrain',
    '由北岭区与龙头企业共建，专业全部围绕光储车。',
  ],
  [
    '桥州农业职业学院',
    'higher_vocational_college',
    '990121',
    'rice-fish farm-machinery food herbs',
    '校办农场{900~1600}亩，学生毕业前要种完一季稻、养完一茬虾。',
  ],
  [
    '桥州文旅康养职业学院',
    'higher_vocational_college',
    '990122',
    'tourism hospitality elder-care herbs nursing',
    '坐落云屏山下，旅游与养老护理两个专业群，旺季实行工学交替。',
  ],
  [
    '望江区中等职业学校',
    'secondary_school',
    '990104',
    'cnc welding auto-parts mould',
    '数控与焊接是骨干专业，三年级全部进区内企业实习。',
  ],
  [
    '东津区商贸职业中学',
    'secondary_school',
    '990102',
    'ecommerce finance-tax hospitality early-childhood',
    '老城里的职业中学，会计和烹饪办了三十多年。',
  ],
  [
    '东津区卫生学校',
    'secondary_school',
    '990102',
    'nursing elder-care',
    '培养护理员和养老护理员，实习点覆盖全市{18~26}家机构。',
  ],
  [
    '临桥区信息工程学校',
    'secondary_school',
    '990103',
    'software digital-media electronics',
    '紧邻大学城，与高职实行“3+2”贯通培养。',
  ],
  [
    '港湾区航运中等专业学校',
    'secondary_school',
    '990105',
    'port logistics cold-chain',
    '装卸机械和物流专业为主，校内有一段退役岸桥。',
  ],
  [
    '北岭区汽车工程学校',
    'secondary_school',
    '990106',
    'vehicle-repair ev-powertrain charging photovoltaics',
    '新能源汽修是省级骨干专业，实训车{20~36}辆。',
  ],
  [
    '稻溪县职业教育中心',
    'secondary_school',
    '990121',
    'rice-fish farm-machinery food ecommerce',
    '县里唯一的职教中心，同时承担农民培训。',
  ],
  [
    '云屏县职业教育中心',
    'secondary_school',
    '990122',
    'tourism hospitality herbs elder-care',
    '开设旅游、茶艺和护理，学生多在本县就业。',
  ],
  [
    '石矶县职业教育中心',
    'secondary_school',
    '990123',
    'casting garments building-materials welding',
    '服装与铸造专业与县里产业一起长大。',
  ],
  [
    '桥州建筑工程学校',
    'secondary_school',
    '990102',
    'construction electrical',
    '培养测量员、施工员和安装电工，省赛常客。',
  ],
  [
    '桥州技师学院',
    'technical_school',
    '990104',
    'robotics cnc welding electrical',
    '世赛集训基地，预备技师班每年{6~10}个。',
  ],
  [
    '桥州交通技工学校',
    'technical_school',
    '990106',
    'vehicle-repair charging logistics',
    '一体化教学，学生白天学、晚上可到店跟岗。',
  ],
  [
    '石矶铸造技工学校',
    'technical_school',
    '990123',
    'casting building-materials testing',
    '由原铸造厂技校改制，能开炉教学。',
  ],
  [
    '稻溪粮食技工学校',
    'technical_school',
    '990121',
    'food cold-chain farm-machinery',
    '粮油检验与食品加工两个方向，小班教学。',
  ],
];

type PlainRow = [name: string, district: string, sectorIds: string, intro: string];
const INSTITUTES: PlainRow[] = [
  [
    '桥州智能制造研究院',
    '990104',
    'robotics cnc mould',
    '市校共建，面向中小厂做产线诊断，去年入企{120~260}家次。',
  ],
  [
    '桥州新能源技术研究院',
    '990106',
    'photovoltaics storage ev-powertrain',
    '有电池中试线一条，承接企业委托试验。',
  ],
  [
    '桥州化工新材料中试基地',
    '990105',
    'petrochemical environment',
    '中试装置{6~11}套，可做从公斤级到吨级的放大。',
  ],
  ['桥州农业科学研究所', '990121', 'rice-fish herbs food', '育成稻渔专用稻种{3~6}个，常年派驻科技特派员。'],
  [
    '桥州人工智能与工业软件研究所',
    '990103',
    'vision-ai software electronics',
    '做工业视觉和数据治理，人员六成在企业现场。',
  ],
  ['石矶铸造技术研究所', '990123', 'casting testing', '专攻砂型铸造与再生砂，有金相和理化两个实验室。'],
  [
    '桥州工业设计研究院',
    '990103',
    'industrial-design digital-media',
    '为本地制造业做外观、结构和包装，年结题{40~80}项。',
  ],
];

const PARKS: PlainRow[] = [
  [
    '望江装备制造产业园',
    '990104',
    'robotics auto-parts cnc mould',
    '入园企业{160~240}家，园内建有共享实训中心。',
  ],
  [
    '北岭新能源产业园',
    '990106',
    'photovoltaics storage ev-powertrain',
    '光伏、储能、整车配套成链，在建二期用工缺口{1800~3200}人。',
  ],
  [
    '港湾化工新材料园',
    '990105',
    'petrochemical environment safety',
    '封闭管理的专业化工园，进园作业须先过安全培训。',
  ],
  ['港湾现代物流园', '990105', 'port logistics cold-chain', '仓储{30~60}万平方米，冷库{6~12}万吨。'],
  [
    '临桥软件园',
    '990103',
    'software vision-ai digital-media industrial-design',
    '楼宇{9~16}栋，每月办一次校企技术沙龙。',
  ],
  [
    '稻溪现代农业产业园',
    '990121',
    'rice-fish farm-machinery food',
    '核心区{2~4}万亩，烘干、加工、冷链齐备。',
  ],
  [
    '云屏康养旅游集聚区',
    '990122',
    'tourism elder-care hospitality herbs',
    '景区、疗养院、药材基地连片开发。',
  ],
  [
    '石矶绿色建材产业园',
    '990123',
    'building-materials casting garments',
    '老厂区改造而成，集中供气、集中治污。',
  ],
];

const ASSOCIATIONS: PlainRow[] = [
  ['桥州市机器人产业协会', '990104', 'robotics cnc', '会员{70~130}家，每年组织一次技能竞赛。'],
  [
    '桥州市汽车工业协会',
    '990104',
    'auto-parts ev-powertrain vehicle-repair',
    '整零对接会的承办方，设人才专委会。',
  ],
  [
    '桥州市新能源产业联合会',
    '990106',
    'photovoltaics storage charging',
    '编制行业岗位标准，会员{60~110}家。',
  ],
  ['桥州市物流与供应链协会', '990105', 'logistics port cold-chain', '为会员统一招聘和培训叉车、仓管人员。'],
  ['桥州市软件行业协会', '990103', 'software vision-ai', '代办软件产品评估，组织校园招聘进园区。'],
  ['桥州市养老服务协会', '990102', 'elder-care nursing', '推动护理员等级与薪酬挂钩。'],
  ['稻溪县稻渔综合种养协会', '990121', 'rice-fish food', '带动农户{600~1500}户，统一供苗、统一品牌。'],
  ['石矶县铸造与纺织商会', '990123', 'casting garments', '两个老行业合办的商会，替小厂说话。'],
  ['桥州市旅游饭店业协会', '990122', 'hospitality tourism', '联络民宿与酒店{90~180}家，旺季调剂用工。'],
];

const PROVIDERS: PlainRow[] = [
  ['桥州匠达职业培训学校', '990104', 'cnc welding robotics', '晚班和周末班为主，学员七成是在职工人。'],
  ['桥州安途职业培训学校', '990105', 'safety petrochemical port', '特种作业与危化安全培训，自有考场。'],
  [
    '桥州蓝枢职业技能培训中心',
    '990106',
    'charging electrical photovoltaics',
    '电工取证和光伏安装，提供推荐就业。',
  ],
  ['桥州惠颐护理培训学校', '990102', 'elder-care nursing', '养老护理员和育婴培训，学员多为四十岁以上妇女。'],
  [
    '桥州数羽职业培训学校',
    '990103',
    'software ecommerce digital-media',
    '短期数字技能班，学员作品直接对接企业。',
  ],
  [
    '桥州田畴职业培训学校',
    '990121',
    'farm-machinery rice-fish food',
    '把课堂搬到田头，农机驾驶和水产养殖为主。',
  ],
  ['桥州味渡烹饪培训学校', '990102', 'hospitality food', '中餐、面点两个方向，后厨实练占八成。'],
  ['石矶锦针职业培训学校', '990123', 'garments', '服装打版和缝纫短训，结业直接进厂。'],
  ['桥州童序职业培训学校', '990102', 'early-childhood', '保育师与托育人员岗前培训。'],
  ['桥州筑技职业培训学校', '990102', 'construction electrical', '建筑工人技能提升与电工培训。'],
  ['桥州云上研学培训中心', '990122', 'tourism hospitality', '研学指导师和民宿管家培训。'],
];

const SERVICES: PlainRow[] = [
  ['桥州衡信检验检测有限公司', '990104', 'testing welding', '综合性检测机构，机械、建材、环境三类资质齐全。'],
  ['桥州量正计量检测有限公司', '990103', 'testing electronics', '量具仪器校准，上门取送。'],
  ['桥州明账财税服务有限公司', '990102', 'finance-tax', '代理记账{700~1300}户，熟悉研发费用加计扣除。'],
  ['桥州合规税务师事务所有限公司', '990102', 'finance-tax', '做高新技术企业专项审计和税务风险体检。'],
  ['桥州守界安全技术服务有限公司', '990105', 'safety petrochemical', '安全评价、隐患排查和应急演练。'],
  ['桥州清源环境技术服务有限公司', '990105', 'environment testing', '废水废气监测与治理设施代运维。'],
  ['桥州码上数字技术服务有限公司', '990103', 'software logistics', '给中小厂做系统上云和数据迁移。'],
  ['桥州匠物工业设计有限公司', '990103', 'industrial-design', '产品外观与结构设计，打样车间在楼下。'],
  [
    '桥州农事通服务有限公司',
    '990121',
    'farm-machinery rice-fish',
    '代耕代插代收和农机维修，旺季机手{60~120}名。',
  ],
  [
    '桥州人桥人力资源服务有限公司',
    '990102',
    'logistics auto-parts ecommerce',
    '制造业灵活用工与校园招聘，驻厂专员{20~45}名。',
  ],
];

const EVALUATORS: PlainRow[] = [
  [
    '桥州职业技能评价中心',
    '990102',
    'electrical cnc welding',
    '社会化职业技能等级认定机构，认定工种{22~36}个。',
  ],
  [
    '桥州教育质量评估事务所有限公司',
    '990103',
    'early-childhood software',
    '承担专业评估和办学质量第三方评价。',
  ],
  ['桥州诚衡项目评估有限公司', '990102', 'finance-tax construction', '项目绩效评价与资金使用评估。'],
  [
    '桥州产教融合研究评价中心',
    '990103',
    'robotics ev-powertrain',
    '做产教融合型企业与实训基地的第三方测评。',
  ],
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
