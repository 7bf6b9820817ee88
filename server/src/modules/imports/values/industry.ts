import { squeezed } from './plain-text.ts';

/** Words by which job sites and directories name industries → section of GB/T 4754-2017; the first that fits decides. */
const SECTIONS: readonly [string, RegExp][] = [
  [
    'I',
    /软件|互联网|电子商务|电商|计算机|信息技术|信息传输|通信|电信|网络|游戏|人工智能|大数据|云计算|区块链|物联网|^it/u,
  ],
  ['P', /教育|院校|学校|培训/u],
  ['M', /科研|学术|科学研究|技术服务|检测|认证|勘察|地质/u],
  ['J', /金融|银行|保险|证券|投资|基金|信托|期货/u],
  ['Q', /医疗|护理|卫生|医院|健康|养老|社会工作/u],
  ['K', /房地产|物业|地产/u],
  ['E', /建筑|建材|装潢|装修|土木|施工|工程/u],
  [
    'C',
    /制造|机械|设备|重工|电子|半导体|集成电路|仪器|仪表|自动化|服装|纺织|皮革|制药|医药|生物工程|汽车|化工|消费品|食品|饮料|化妆品|家具|家电|印刷|包装|造纸|金属|新能源|新材料|航空|船舶|五金|模具|钢铁|烟草/u,
  ],
  ['B', /采矿|矿产|石油|煤炭|采掘|冶炼/u],
  ['D', /电力|电气|燃气|热力|水利|供水|能源/u],
  ['G', /交通|运输|物流|仓储|快递|邮政|航运/u],
  ['H', /餐饮|酒店|住宿|宾馆/u],
  ['F', /批发|零售|贸易|进出口|商贸|百货/u],
  ['R', /媒体|出版|文化|体育|娱乐|影视|广播|艺术|动漫/u],
  ['L', /专业服务|咨询|人力资源|会计|审计|法律|广告|会展|租赁|商务|外包|中介|旅游/u],
  ['N', /环保|环境|公共设施|绿化/u],
  ['O', /家政|美容|美发|维修|居民服务|生活服务/u],
  ['S', /政府|公共事业|公共管理|社会组织|非营利|协会|机关/u],
  ['A', /农|林|牧|渔|畜牧|养殖|种植/u],
];

/** Section letter (or the code itself where one is written, such as C36) of GB/T 4754, or null. */
export function readIndustry(text: string): string | null {
  const written = /^[A-T]\d{0,4}$/.exec(text.trim());
  if (written) return written[0];
  const plain = squeezed(text).replace(/\(.*?\)/gu, '');
  for (const part of plain.split(/[/,、;|>]/u)) {
    const section = SECTIONS.find(([, words]) => words.test(part));
    if (section) return section[0];
  }
  return null;
}
