/** Name, district, sectors, intro. */
export type PlainRow = [name: string, district: string, sectorIds: string, intro: string];
/** Research institutes. */
export const INSTITUTES: PlainRow[] = [
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

/** Industrial parks. */
export const PARKS: PlainRow[] = [
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

/** Industry associations. */
export const ASSOCIATIONS: PlainRow[] = [
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

/** Training providers. */
export const PROVIDERS: PlainRow[] = [
  ['桥州匠达职业培训学校', '990104', 'cnc welding robotics', '晚班和周末班为主，学员七成是在职工人。'],
  ['桥州安途职业培训学校', '990105', 'safety petrochemical port', '特种作业与危化安全培训，自有考场。'],
  [
    '桥州蓝枢职业技能培训中心',
    '990106',
    'charging electrical photovoltaics',
    '电工取证和光伏安装，提供推荐就业。',
  ],
  ['桥州惠颐护理培训学校', '990102', 'elder-care', '养老护理员和育婴培训，学员多为四十岁以上妇女。'],
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

/** Service organisations. */
export const SERVICES: PlainRow[] = [
  ['桥州衡信检验检测有限公司', '990104', 'testing welding', '综合性检测机构，机械、建材、环境三类资质齐全。'],
  ['桥州量正计量检测有限公司', '990103', 'testing electronics', '量具仪器校准，上门取送。'],
  ['桥州明账财税服务有限公司', '990102', 'finance-tax', '代理记账{700~1300}户，熟悉研发费用加计扣除。'],
  ['桥州合规税务师事务所有限公司', '990102', 'finance-tax', '做高新技术企业专项审计和税务风险体检。'],
  ['桥州守界安全技术服务有限公司', '990105', 'safety petrochemical', '安全评价、隐患排查和应急演练。'],
  ['桥州清源环境技术服务有限公司', '990105', 'environment', '废水废气监测与治理设施代运维。'],
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

/** Evaluators. */
export const EVALUATORS: PlainRow[] = [
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
