/** What names of units end in; a name inferred from running text must end in one of these. */
const SUFFIX =
  '(?:委员会|办公室|办公厅|管委会|督查室|人民政府|政府|(?:行政|主管|管理|监督|征收|登记|保障|审批)?(?:部门|机关|机构)|总工会|工会|联合会|工商联|科协|妇联|残联|团市委|团省委|团委|协会|学会|银行|支行|分行|中心|集团|公司|法院|检察院|学院|大学|学校|院校|组织部|宣传部|统战部|政法委|编办|委编办|党委|街道办事处|办事处|村民委员会|居民委员会|企业|委|局|办|厅|部|院|署)';
const ENDING_ANYWHERE = new RegExp(SUFFIX);
const NAME = new RegExp(`^[\\u3400-\\u9fff()、“”]{0,40}?${SUFFIX}$`);
const ENDS_AS_UNIT = new RegExp(`${SUFFIX}$`);
/** Ordinary words that end as units do (格局, 布局, 全部, 举办). */
const WORD = /(?:[格布全大结开]局|[全内外干]部|[开举主承协兴创]办|[入住]院|[常]委)$/;
const GENERIC_OF_GOVERNMENT = /政府(?:及其)?各?(?:有关|相关)(?:行政|主管|管理)*部门$/;
const GENERIC =
  /^(?:其他|其它|各|市|省|县|区|国务院|本市|本省)*(?:有关|相关|各相关|主管|业务|职能|行政|管理)*(?:部门|单位|机关|机构|方面|各部门|主管部门|地方)$|^(?:双方|三方|用人单位|单位|企业|学校|个人|本人|部门|机关|机构|组织|主管部门|上述部门|前款规定的部门)$/;
/** Fields of government that stand for a department where a list ends in 部门 (教育、财政部门; 教育和人力资源社会保障部门). */
const FIELDS =
  /^(?:教育|财政|科技|科学技术|人事|劳动|卫生|卫生健康|农业|农业农村|工商|税务|公安|民政|司法|审计|统计|文化|旅游|体育|商务|金融|住房(?:和)?城乡建设|城乡建设|建设|规划|国土|国土资源|自然资源|交通|交通运输|水利|林业|环保|环境保护|生态环境|质监|市场监管|市场监督管理|工业和信息化|经济和信息化|经济信息化|发展改革|发展和改革|发改|人社|人力社保|人力资源|人力资源社会保障|人力资源和社会保障|劳动保障|劳动和社会保障|国资|国有资产|国有资产监督管理|知识产权|退役军人事务|退役军人|机构编制|编制|扶贫|乡村振兴|物价|价格|安全生产|应急管理|医疗保障|海关|外事|民族|宗教|侨务|组织|宣传|新闻出版|广播电视|广电|大数据|数据|监察|中小企业|经贸|经信|外贸|地税|国税|残联|工会|共青团|妇联)$/;
const CLOSES = /等(?:有关|相关)?(?:行政|主管|管理)*(?:部门|机关|单位)?$/;
const DEPARTMENT = /(?:行政|主管|管理)*部门$/;
const PLACE_PART =
  /^(?:有关|相关|省辖)?(?:国务院|省|市|县|区|州|各县|各区|各市|设区的市|自治区|直辖市|乡|镇|街道|地级市|县\(市\)|区\(市\)|区县|市县)$/;

const topLevelParts = (list: string): string[] => {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const char of list) {
    if (char === '(') depth += 1;
    if (char === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、,;\s/]/.test(char)) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  parts.push(part);
  return parts.map((item) => item.trim()).filter((item) => item !== '');
};

/** Splits at 和, 与, 及, 会同 where a whole name, or a field of government, stands before it. */
function splitConjunctions(part: string): string[] {
  const pieces: string[] = [];
  let rest = part;
  for (let steps = 0; steps < 6; steps++) {
    let cut: [number, number] | null = null;
    for (const found of rest.matchAll(/会同|以及|及其|或者|和|与|及|并|或/g)) {
      const left = rest.slice(0, found.index);
      const right = rest.slice(found.index + found[0].length);
      if (left.length < 2 || right.length < 2) continue;
      const whole =
        ENDS_AS_UNIT.test(left) ||
        (FIELDS.test(left) &&
          /(?:部门|机关|机构)$/.test(right) &&
          !FIELDS.test(rest.replace(CLOSES, '').replace(/(?:行政|主管|管理)*(?:部门|机关|机构)$/, '')));
      if (whole) {
        cut = [found.index, found.index + found[0].length];
        break;
      }
    }
    if (cut === null) break;
    pieces.push(rest.slice(0, cut[0]));
    rest = rest.slice(cut[1]);
  }
  pieces.push(rest);
  return pieces;
}

const clean = (name: string): string =>
  name
    .replace(/^(?:由|并由|具体由|其中|和|及|与|以及|并|会同|其他|依法由|应当由|可以由|或者?)+(?=.{2})/, '')
    .replace(/(?:等(?:有关|相关)?(?:行政)?(?:部门|单位)?|等)$/, '')
    .replace(/^(?:[一二三四五六七八九十]+、|\d+[.、])/, '')
    .trim();

/** Whether any name of a unit can end in this stretch; a cheap first look. */
export const hasUnitEnding = (text: string): boolean => ENDING_ANYWHERE.test(text);

/** Whether a name ends as names of units do. */
export const isUnitName = (name: string): boolean =>
  name.length >= 3 &&
  name.length <= 40 &&
  NAME.test(name) &&
  !WORD.test(name) &&
  !/^[一二三四五六七八九十两\d]/.test(name);

/** A name of a public body: it may be assigned work by a mere verb; 企业, 学校 and the like only in a list that says so. */
export const isPublicBody = (name: string): boolean =>
  isUnitName(name) &&
  !/(?:企业|公司|集团|院校|学校|大学|学院|银行|支行|分行|协会|学会|中心|(?:培训|教育|中介|科研|研究|金融|社会|医疗|评价|第三方|鉴定)机构|联合体|院)$/.test(
    name,
  );

const isGeneric = (name: string): boolean => GENERIC.test(name) || GENERIC_OF_GOVERNMENT.test(name);

/** Gathers the names of one list: places and fields wait until the unit they belong to comes. */
class UnitList {
  readonly names: string[] = [];
  private fields: string[] = [];
  private places = '';

  constructor(private readonly stated: boolean) {}

  take(piece: string, whole: boolean): void {
    if (whole && PLACE_PART.test(piece)) {
      this.places += `${piece}、`;
      return;
    }
    const closes = CLOSES.test(piece);
    const bare = piece.replace(/^(?:由|和|及|以及|与)/, '').replace(CLOSES, '');
    const waits =
      !ENDS_AS_UNIT.test(bare) &&
      bare.length <= 24 &&
      (FIELDS.test(bare) || (!this.stated && !/各|系统$|行业$|组织$|单位$/.test(bare)));
    if (waits) this.fields.push(this.places + bare);
    if (waits && !closes) {
      this.places = '';
      return;
    }
    if (DEPARTMENT.test(piece) || (closes && /部门$|机关$|单位$/.test(piece))) this.release('部门');
    else this.release(this.stated ? '' : null);
    if (!waits) this.add(this.places + bare);
    this.places = '';
  }

  finish(): string[] {
    this.release(this.stated ? '' : null);
    if (this.places !== '' && this.stated) this.add(this.places.slice(0, -1));
    return this.names;
  }

  private release(suffix: string | null): void {
    if (suffix !== null) for (const field of this.fields) this.add(field + suffix);
    this.fields = [];
  }

  private add(name: string): void {
    const tidy = clean(name);
    if (tidy.length < 2 || isGeneric(tidy) || this.names.includes(tidy)) return;
    if (this.stated ? tidy.length <= 40 : isUnitName(tidy)) this.names.push(tidy);
  }
}

/**
 * The single units of a list as policy texts write them: 市教育局、市人社局；各县（市、区）人民政府 → three names;
 * 教育、财政部门 → 教育部门, 财政部门; 市、县人民政府 stays one. `stated` lists (责任单位：…) need not end like a unit.
 */
export function splitUnits(list: string, stated: boolean): string[] {
  const units = new UnitList(stated);
  for (const part of topLevelParts(list)) {
    const pieces = splitConjunctions(part);
    for (const piece of pieces) units.take(piece, pieces.length === 1);
  }
  return units.finish();
}
