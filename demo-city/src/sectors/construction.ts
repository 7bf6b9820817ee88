import { list, type Sector } from './sector.ts';

export const CONSTRUCTION: Sector = {
  id: 'construction',
  name: '建筑施工',
  industryCode: 'E47',
  districts: ['990102', '990103'],
  companyWords: list('建设 建筑工程 建工 装配建筑'),
  products: list('学校与医院项目 老旧小区改造 装配式住宅 厂房'),
  gear: list('全站仪 BIM工作站 塔吊模拟机 装配构件吊装场'),
  programmes: {
    secondary: list('建筑工程施工 工程测量技术 工程造价'),
    higher_vocational: list('建筑工程技术 工程造价 建设工程管理'),
    bachelor: list('建筑工程 土木工程 工程造价'),
  },
  roles: [
    {
      occupation: '钢筋工',
      posts: list('钢筋工 钢筋翻样员'),
      programmes: list('建筑工程施工 建筑工程技术'),
      level: 'secondary',
      skills: list('钢筋下料 绑扎 看结构图 套筒连接'),
      certificates: list('钢筋工四级'),
      payYuan: [6500, 11000],
      duties: ['按平法图下料绑扎，验收前自检', '月结，实名制打卡'],
    },
    {
      occupation: '工程测量员',
      posts: list('测量员 放线员'),
      programmes: list('工程测量技术 建筑工程技术'),
      level: 'secondary',
      skills: list('全站仪操作 水准测量 放线 CAD'),
      certificates: list('工程测量员四级'),
      payYuan: [4800, 8000],
      duties: ['轴线、标高、沉降观测', '内业当天做完'],
    },
    {
      occupation: '建筑信息模型技术员',
      posts: list('BIM建模员 BIM工程师 深化设计员'),
      programmes: list('建筑工程技术 建设工程管理 建筑工程'),
      level: 'higher_vocational',
      skills: list('Revit 碰撞检查 工程量统计 深化出图'),
      certificates: list('建筑信息模型1+X证书'),
      payYuan: [5500, 9500],
      duties: ['管综碰撞和机房深化', '出图、算量、对接施工班组'],
    },
  ],
  scenes: [
    '在建{4~12}个项目，看得懂图的班组长最缺。',
    '老旧小区改造一条街{60~200}户，沟通比干活难。',
    '装配式占到{四|五|六}成，吊装和灌浆得先练。',
  ],
  problems: [
    {
      topic: '老旧小区管线探测',
      text: '{8~20}个小区没有竣工图，挖断管{6~18}次，停水一次影响{300~1200}户。',
      acceptance: '埋深误差不超过{10~20}厘米，一个小区{5~10}天出图，不开挖。',
      rewardWan: [15, 50],
    },
  ],
  results: [
    {
      topic: '灌浆密实度无损检测',
      text: '套筒灌浆饱满度判定一致率{90~96}%，单点{3~6}分钟，{4~10}个工地用过。',
      readiness: [6, 8],
      budgetWan: [15, 50],
    },
  ],
  services: [
    {
      topic: '工程量清单编制',
      type: 'consulting',
      offer: '土建安装都做，{5~15}天，含答疑和结算配合。',
      need: '{2~6}个小项目要编清单控制价。',
      priceYuan: [5000, 30000],
      unit: '项',
      qualification: '造价工程师{3~8}名',
    },
  ],
  courses: [
    {
      topic: '建筑工人技能提升',
      offer: '砌、绑、支模样板区实操，当天评分。',
      need: '劳务队{n}人要统一考核上岗。',
      hours: [24, 64],
      feeYuan: [200, 700],
      certificate: '钢筋工四级',
    },
    {
      topic: 'BIM建模与深化',
      offer: '用在建项目图纸，学完能自己出管综图。',
      need: '技术部{n}人只会看模型不会建。',
      hours: [40, 88],
      feeYuan: [900, 2400],
      certificate: '建筑信息模型1+X证书',
    },
  ],
  resources: [
    {
      topic: '建筑实训基地',
      type: 'training_base',
      offer: '砌筑、钢筋、吊装三区，雨棚大，晚上有灯。',
      need: '竞赛集训要场地{两|三|四}周，{20~50}人。',
      capacity: [40, 120],
      priceYuan: [25, 60],
      unit: '人·天',
    },
  ],
};
