/** What a figure measures; the grammar treats each kind in its own way. */
export type UnitKind =
  | 'count'
  | 'time'
  | 'study'
  | 'age'
  | 'money'
  | 'percent'
  | 'points'
  | 'score'
  | 'multiple'
  | 'area'
  | 'label';

export interface Unit {
  text: string;
  /** Normal form given out. */
  unit: string;
  kind: UnitKind;
  /** Characters that, right after it, show that the unit is only the beginning of another word. */
  not: string;
}

const entry = (kind: UnitKind, text: string, not = '', unit = text): Unit => ({ text, unit, kind, not });

const UNITS: readonly Unit[] = [
  entry('money', '元', '旦素化件器数'),
  entry('money', '人民币', '', '元'),
  entry('money', '美元'),
  entry('money', '欧元'),
  entry('money', '港元'),
  entry('money', '日元'),
  entry('time', '个工作日', '', '工作日'),
  entry('time', '工作日'),
  entry('time', '个月'),
  entry('time', '个日历天', '', '天'),
  entry('time', '个自然日', '', '日'),
  entry('time', '周年', '', '年'),
  entry('time', '年', '级代轻鉴画份制薪'),
  entry('time', '周', '岁边期转围知密'),
  entry('time', '天', '然津文空地'),
  entry('time', '日', '常均报历照程益趋语本'),
  entry('time', '学年'),
  entry('time', '学期'),
  entry('time', '季度'),
  entry('time', '个季度', '', '季度'),
  entry('time', '个学期', '', '学期'),
  entry('time', '个学年', '', '学年'),
  entry('time', '小时'),
  entry('time', '个小时', '', '小时'),
  entry('time', '分钟'),
  entry('study', '学时'),
  entry('study', '个学时', '', '学时'),
  entry('study', '课时'),
  entry('study', '个课时', '', '课时'),
  entry('study', '学分'),
  entry('study', '个学分', '', '学分'),
  entry('age', '周岁'),
  entry('age', '岁'),
  entry('percent', '%'),
  entry('points', '个百分点'),
  entry('points', '百分点', '', '个百分点'),
  entry('points', '个基点'),
  entry('points', '基点', '', '个基点'),
  entry('multiple', '倍', '增'),
  entry('score', '分', '之别类层级工校部局行公配布期批步散析支管享担段享解组制流离清明'),
  entry('area', '平方米'),
  entry('area', '平方公里'),
  entry('area', '㎡', '', '平方米'),
  entry('area', '公顷'),
  entry('area', '亩'),
  entry('area', '公里'),
  entry('area', '米', ''),
  entry('area', '吨'),
  entry('count', '人次'),
  entry('count', '家次'),
  entry('count', '户次'),
  entry('count', '场次'),
  entry('count', '班次'),
  entry('count', '人月'),
  entry('count', '台套'),
  entry('count', '台(套)'),
  entry('count', '个', '别性体人案股'),
  entry('count', '名', '单称额义牌词师录胜优校企'),
  entry('count', '人', '民才员力均工口社文大事物身生类数体本格造际选居性际为'),
  entry('count', '家', '长庭具电用乡属政属企校'),
  entry('count', '所', '有在得需属谓述列称涉持获'),
  entry('count', '项', '目'),
  entry('count', '门', '类户诊槛店票'),
  entry('count', '台', '账湾阶风'),
  entry('count', '套', '取路餐'),
  entry('count', '件', ''),
  entry('count', '次', '年日月要数序级性生品'),
  entry('count', '场', '地所景馆'),
  entry('count', '期', '间限满末待望初'),
  entry('count', '条', '件例款规文约'),
  entry('count', '组', '织成建长团合员'),
  entry('count', '对', '口接外象于标应照一'),
  entry('count', '本', '市省科办条级人地单行校法规通意方国计实系着质土身专县区'),
  entry('count', '篇', '章'),
  entry('count', '册', '子'),
  entry('count', '例', '如外会'),
  entry('count', '份', '额'),
  entry('count', '页', '面岩'),
  entry('count', '张', ''),
  entry('count', '座', '谈位'),
  entry('count', '处', '理于置罚分长级以室室'),
  entry('count', '户', '籍外口主'),
  entry('count', '支', '持付部撑行出援教'),
  entry('count', '只', '有能要是限'),
  entry('count', '辆', ''),
  entry('count', '间', '接隔谍'),
  entry('count', '栋', ''),
  entry('count', '幢', ''),
  entry('count', '床', ''),
  entry('count', '位', '一置于数列居'),
  entry('count', '笔', '试记'),
  entry('count', '宗', '旨教'),
  entry('count', '部', '分门委署队长级'),
  entry('count', '款', '项式'),
  entry('count', '种', '植子'),
  entry('count', '校', '企园区长外内'),
  entry('label', '级'),
  entry('label', '类'),
  entry('label', '批'),
  entry('label', '号'),
  entry('label', '届'),
  entry('label', '版'),
  entry('label', '强'),
  entry('label', '档'),
  entry('label', '线'),
  entry('label', '方'),
  entry('label', '步'),
  entry('label', '大'),
  entry('label', '款'),
  entry('label', '章'),
  entry('label', '节'),
  entry('label', '月'),
];

const byFirst = new Map<string, Unit[]>();
for (const unit of UNITS) {
  const list = byFirst.get(unit.text.charAt(0)) ?? [];
  list.push(unit);
  list.sort((a, b) => b.text.length - a.text.length);
  byFirst.set(unit.text.charAt(0), list);
}

/** The measure word or unit that stands at `at`, the longest that is not just the beginning of another word. */
export function readUnit(text: string, at: number): Unit | null {
  const candidates = byFirst.get(text.charAt(at));
  if (candidates === undefined) return null;
  const found = candidates.find(
    (unit) =>
      text.startsWith(unit.text, at) &&
      (unit.not === '' ||
        at + unit.text.length >= text.length ||
        !unit.not.includes(text.charAt(at + unit.text.length))),
  );
  return found ?? null;
}
