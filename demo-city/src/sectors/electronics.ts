import { list, type Sector } from './sector.ts';

export const ELECTRONICS: Sector = {
  id: 'electronics',
  name: '电子制造',
  industryCode: 'C39',
  districts: ['990103', '990106'],
  companyWords: list('电子 微电子 电子科技 半导体'),
  products: list('控制主板 传感器模组 功率模块 智能电表'),
  gear: list('贴片机 回流焊炉 AOI检测仪 示波器 邦定机'),
  programmes: {
    secondary: list('电子技术应用 微电子技术与器件制造'),
    higher_vocational: list('应用电子技术 电子产品制造技术 集成电路技术'),
    bachelor: list('电子信息工程 微电子科学与工程'),
  },
  roles: [
    {
      occupation: '电子产品制版装调工',
      posts: list('贴片操作员 焊接工 SMT技术员'),
      programmes: list('电子技术应用 电子产品制造技术'),
      level: 'secondary',
      skills: list('贴片机操作 手工焊接 AOI判读 静电防护'),
      certificates: list('电子设备装接工四级'),
      payYuan: [4600, 7500],
      duties: ['看{两|三}台贴片机，换料、首件、抛料分析', '无尘鞋帽，手机不进线体'],
    },
    {
      occupation: '电子设备调试工',
      posts: list('电子检验员 老化测试员'),
      programmes: list('应用电子技术 电子技术应用'),
      level: 'higher_vocational',
      skills: list('示波器 电路图识读 老化测试 不良分析'),
      certificates: [],
      payYuan: [5000, 8000],
      duties: ['板卡功能测试和老化，日均{400~1500}片', '不良定位到器件'],
    },
    {
      occupation: '半导体工程技术人员',
      posts: list('硬件工程师 封装工艺工程师'),
      programmes: list('电子信息工程 微电子科学与工程 集成电路技术'),
      level: 'bachelor',
      skills: list('电路设计 PCB布局 封装工艺 可靠性'),
      certificates: [],
      payYuan: [9000, 18000],
      duties: ['做主板设计和EMC整改', '功率模块封装工艺爬坡'],
    },
  ],
  scenes: [
    '{4~12}条贴片线，旺季换线一天{5~14}次。',
    '客户要求追溯到每一盘料，靠人写标签追不动。',
    '功率模块刚起步，懂封装的本地几乎没有。',
  ],
  problems: [
    {
      topic: '微小器件虚焊漏检',
      text: '{0.4|0.2}毫米器件虚焊AOI误判{6~12}%，人工复判{8~20}人三班倒。',
      acceptance: '复判人数减少{50~70}%，漏检率低于{50~150}个百万分之一。',
      rewardWan: [25, 80],
    },
  ],
  results: [
    {
      topic: '温漂自校准传感器',
      text: '{零下20|零下40}到{85|105}度漂移小于{0.2~0.5}%，成本增加不到{3~8}元。',
      readiness: [6, 8],
      budgetWan: [20, 70],
    },
  ],
  services: [
    {
      topic: '失效分析',
      type: 'testing',
      offer: '切片、红墨水、X光、扫描电镜，{3~7}天给原因。',
      need: '客退{20~80}片要做失效分析。',
      priceYuan: [300, 2600],
      unit: '片',
      qualification: '实验室通过CNAS认可',
    },
  ],
  courses: [
    {
      topic: '贴片与回流焊工艺',
      offer: '换料、炉温曲线、抛料三块，学完能独立换线。',
      need: '新线{n}名操作员要上岗。',
      hours: [24, 56],
      feeYuan: [500, 1400],
      certificate: '电子设备装接工四级',
    },
  ],
  resources: [
    {
      topic: '电子装联实训线',
      type: 'training_base',
      offer: '小型贴片线一条、焊接工位{24~60}个，可做学生打样。',
      need: '课程设计要贴{30~100}块板，缺小线。',
      capacity: [24, 60],
      priceYuan: [25, 70],
      unit: '人·天',
    },
  ],
};
