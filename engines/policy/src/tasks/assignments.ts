import type { UnitRole } from '../result.ts';
import { hasUnitEnding, isPublicBody, isUnitName, splitUnits } from './unit-names.ts';

/** An assignment found in a paragraph: who, in what role; offsets in its text. */
export interface Assignment {
  start: number;
  end: number;
  units: { name: string; role: UnitRole }[];
  /** 责任单位：… at the end of a clause answers for the whole paragraph, not for one sentence. */
  wholeParagraph: boolean;
}

const STATED =
  /(牵头(?:责任)?(?:单位|部门)|责任(?:单位|部门|主体)|主办单位|主责单位|负责单位|承办单位|实施单位|落实单位|配合(?:责任)?(?:单位|部门)|协办单位|协同单位|参与单位|协助单位|参加单位)[:为] ?/g;
const STATED_END = /[)。\n\t|]|牵头|责任|配合|主办|协办|参与单位|参加单位|完成时[限间]|$/;
const ASSISTS = /配合|协|参与|参加/;

const roleIn = (index: number, lead: boolean): UnitRole =>
  lead ? (index === 0 ? 'lead' : 'collective') : 'assist';

function stated(text: string): Assignment[] {
  const found: Assignment[] = [];
  for (const match of text.matchAll(STATED)) {
    const from = match.index + match[0].length;
    const list = listEnd(text, from);
    const lead = !ASSISTS.test(match[1] ?? '');
    const units = splitUnits(text.slice(from, list), true).map((name, i) => ({
      name,
      role: roleIn(i, lead),
    }));
    if (units.length === 0) continue;
    const before = found.at(-1);
    if (before !== undefined && match.index - before.end <= 2) {
      before.units.push(...units);
      before.end = list;
    } else found.push({ start: match.index, end: list, units, wholeParagraph: true });
  }
  return found;
}

function listEnd(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < Math.min(text.length, from + 400); i++) {
    const char = text.charAt(i);
    if (char === '(') depth += 1;
    if (char === ')') {
      if (depth === 0) return i;
      depth -= 1;
    }
    if (depth === 0 && /[。\n\t|]/.test(char)) return i;
    if (
      depth === 0 &&
      /[;, ]/.test(char) &&
      STATED_END.test(text.slice(i + 1, i + 3)) &&
      /^(?:牵头|责任|配合|主办|协办|参与|参加|完成)/.test(text.slice(i + 1, i + 3))
    )
      return i;
  }
  return Math.min(text.length, from + 400);
}

const IN_LIST = /[\u3400-\u9fff、()“”]/;
const RUN_AFTER = /^[\u3400-\u9fff、()“”]{2,100}/;

/** Where the stretch of characters and list marks that ends a window begins. */
function runStart(window: string): number {
  let at = window.length;
  while (at > 0 && IN_LIST.test(window.charAt(at - 1))) at -= 1;
  return at;
}
/** What may not be crossed when looking for the beginning of a list of units. */
const BARRIER =
  /[“”]|由|经(?![济信营贸开])|对(?!外)|向|将|把|应当|可以|必须|根据|按照|依照|报(?!社)|为|在|从|支持|鼓励|引导|推动|依托|以(?![及上下])|其中|要求|组织(?!部)|配合|牵头|会同|(?<!工)商(?=[市省县国])|具体|标准|措施|办法|加强|充分|发挥/g;

/** The list of units that ends right before `at`. */
function unitsBefore(text: string, at: number): { names: string[]; start: number } {
  const window = text.slice(Math.max(0, at - 120), at);
  const run = window.slice(runStart(window));
  let cut = 0;
  for (const barrier of run.matchAll(BARRIER)) cut = barrier.index + barrier[0].length;
  if (!hasUnitEnding(run)) return { names: [], start: at };
  const list = run.slice(cut).replace(/^\((?:[一二三四五六七八九十]+|\d+)\)/, '');
  const names = splitUnits(list, false);
  const first = names[0];
  if (first === undefined || !(isPublicBody(first) || first.startsWith('各')) || !allUnits(list))
    return { names: [], start: at };
  return { names, start: at - list.length };
}

/** No piece of the list is anything but a unit, a place or a field of government. */
function allUnits(list: string): boolean {
  return !/(?:的|应当|可以|负责|制定|组织|开展|给予|进行|办理|提出|申请|批准|审核|建立|实行|是|有(?!关)|按|以下|上述)/.test(
    list.replace(/有关|国有|组织部|批准机关|审批机关|设区的|所在地的/g, ''),
  );
}

const TAILS =
  /^(?:门|学|理|法|事|证|公室|公厅|员会|属|分|下|长|校|组织部|宣传部|统战部|政法委|编办|机构编制|办公室|督查室|办|管委会|和|会)/;

/** The list of units that begins at `at`, up to where a verb begins. */
function unitsAfter(text: string, at: number): { names: string[]; end: number } {
  const run = RUN_AFTER.exec(text.slice(at, at + 100))?.[0] ?? '';
  if (!hasUnitEnding(run)) return { names: [], end: at };
  let best: { names: string[]; end: number } = { names: [], end: at };
  for (let i = 2; i <= run.length; i++) {
    const list = run.slice(0, i);
    const last = /[^、]*$/.exec(list)?.[0] ?? '';
    if (!isUnitName(last) || TAILS.test(run.slice(i))) continue;
    if (!allUnits(list)) break;
    const own = OWN_DEPARTMENT.exec(run.slice(i));
    if (/政府$/.test(last) && own !== null && !own[0].includes('的')) continue;
    const names = splitUnits(list, false);
    if (
      names.length > best.names.length ||
      (names.length > 0 && /^(?:委员会|部门|政府)$/.test(run.slice(best.end - at, i)))
    )
      best = { names, end: at + i };
    if (!/^(?:、|和|与|及|会同|以及|或者?)/.test(run.slice(i))) break;
  }
  return best;
}

/** What a government's own department is called after it: 省人民政府人力资源社会保障部门. */
const OWN_DEPARTMENT =
  /^(?:及其)?(?!有关|相关|各|其他|按|依|组织|负责|制定|规定|统|根据|责令|确定|批准|给予|应当)[\u3400-\u9fff]{2,16}?(?:部门|机构)/;
const SANCTION =
  /^[^。;]{0,60}(?:责令|处罚|处分|罚款|撤销|取缔|没收|查处|纠正|警告|批评|吊销|关闭|宣布|收回|追究|强制|通报)/;
const PENALTY_VERB =
  /^(?:依法)?(?:按照[^,。;]{0,12})?(?:责令|处(?!理)|给予(?:警告|批评|处分|行政)|没收|吊销|予以(?:警告|处罚|通报)|追究|依照|依法给予|对[^,。;]{0,20}(?:处分|处罚))/;
const COMPOSED = /^[^,。;]{0,16}(?:组成|构成|参与|参加|召集|牵头|主导|合作)/;
const MODAL = /(?:应当|可以|应|要|可)$/;
const FREE_VERB = /^(?:依法)?(?:统筹|保障|支付|缴纳|出资)/;

function byVerb(text: string): Assignment[] {
  const found: Assignment[] = [];
  const push = (start: number, end: number, units: Assignment['units']) => {
    if (units.length > 0) found.push({ start, end, units, wholeParagraph: false });
  };
  for (const match of text.matchAll(
    /(?:共同|联合)?牵头(?!单位|部门|责任|[^,。;]{0,6}(?:的|组建|产教))|会同|(?<!行|有)商(?=[\u3400-\u9fff]{0,3}[市省县国财])|(?:具体|统一|主要|共同|分别)?负责(?!人|制|的|任)|按照?(?:各自(?:的)?)?职责|在(?:各自)?(?:的)?(?:职责|职权)|依据各自职责|参与(?=数据|考核|制定|做好)/g,
  )) {
    const modal = MODAL.exec(text.slice(Math.max(0, match.index - 4), match.index))?.[0].length ?? 0;
    const before = unitsBefore(text, match.index - modal);
    if (
      /^[^,。;]{0,30}的(?:部门|机构|单位|人员)/.test(text.slice(match.index + 2, match.index + 40)) &&
      match[0].endsWith('负责')
    )
      continue;
    const assists = match[0] === '参与';
    const units = before.names.map((name, i) => ({ name, role: roleIn(i, !assists) }));
    let end = match.index + match[0].length;
    if (before.names.length === 0 || SANCTION.test(text.slice(end, end + 60))) continue;
    if (match[0] === '会同' || match[0] === '商') {
      const partners = unitsAfter(text, end);
      units.push(...partners.names.map((name) => ({ name, role: 'collective' as const })));
      end = partners.end;
    }
    push(before.start, end, units);
  }
  for (const match of text.matchAll(/(?<!自|缘|理|来)由(?=[\u3400-\u9fff])/g)) {
    const after = unitsAfter(text, match.index + 1);
    const rest = text.slice(after.end, after.end + 24);
    if (
      after.names[0] === undefined ||
      !isPublicBody(after.names[0]) ||
      COMPOSED.test(rest) ||
      PENALTY_VERB.test(rest) ||
      SANCTION.test(text.slice(after.end, after.end + 70)) ||
      FREE_VERB.test(rest) ||
      /^(?:的|等(?!有关|相关|部门|单位))/.test(rest)
    )
      continue;
    if (/^(?:分管|主要|负责人|领导|举办|主办|组成|代表)/.test(rest)) continue;
    push(
      match.index,
      after.end,
      after.names.map((name, i) => ({ name, role: roleIn(i, true) })),
    );
  }
  for (const match of text.matchAll(
    /(?:做好)?(?:配合|协助)(?=[。;,)]|$|[^,。;]{0,24}(?:做好|开展))|(?:落实|抓好)(?=建设用地|配套)/g,
  )) {
    const before = unitsBefore(text, match.index);
    push(
      before.start,
      match.index + match[0].length,
      before.names.map((name) => ({ name, role: 'assist' as const })),
    );
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Everything a paragraph says about who does what: stated lists, 由…牵头, …会同…, …负责, …配合. */
export function findAssignments(text: string): Assignment[] {
  const lists = /[单位部门主体][:为]/.test(text) ? stated(text) : [];
  const inside = (at: number) => lists.some((list) => at >= list.start && at < list.end);
  const verbs = /牵头|会同|负责|由|商|配合|协助|职责|职权|参与|落实/.test(text)
    ? byVerb(text).filter((item) => !inside(item.start))
    : [];
  return [...verbs, ...lists];
}
