import { plainText } from './plain-text.ts';

/** What an employer offers rather than asks for (福利待遇). */
const BENEFITS: readonly RegExp[] = [
  /^[三四五六七八]险[一二两]?金?$|险[一二]金|公积金|^社保|缴纳社保/u,
  /^(?:补充|商业|社会|医疗|意外|养老|人身|团体|大病|生育|失业|工伤|补充医疗|补充养老|人身意外)+保险$/u,
  /(?:补贴|补助|津贴|奖金|分红|提成|年假|病假|产假|婚假|假期|休假|双薪|体检|福利|礼品|礼金|慰问金?|旅游|下午茶|班车|团建|聚餐)$/u,
  /^(?:周末|法定|大小周|做[一五]休[二一]|[单双])双?休|双休$|节假日|^带薪/u,
  /包[吃住餐]|食宿|[免提]供?[食住]宿|[免提][费供].{0,2}(?:住宿|宿舍|工作餐|三餐)|^(?:员工)?(?:食堂|宿舍|餐厅|健身房|公寓)$|工作餐|^房补|^餐补|^话补|^车补|^饭补/u,
  /^(?:弹性|不打卡|免打卡)|^(?:专业|带薪|岗前|岗位|入职|技能|定期|免费|完善的?|系统)?培训$|培训机会|^在职培训$/u,
  /^(?:股票|员工)?期权|^股权激励|晋升(?:空间|机会|通道|快)?|^全勤|加班费|^(?:绩效|年终|年底|季度|项目|业绩|满勤|工龄)[奖薪]?$|工龄奖|全勤奖|^\d{2}薪$|^出国|涨薪|调薪$|^不加班|加班少|^环境好|氛围好|^领导好|扁平(?:化)?管理|发展空间/u,
];
const MAX_TAG = 40;

/** What a posting says in keywords. `long` holds what is too long for a keyword. */
export interface Tags {
  skills: string[];
  benefits: string[];
  long: string[];
}

/** Splits a cell of keywords, also one that came out of a program as a list (`['java\n五险一金'`), and sets benefits apart. */
export function readTags(text: string): Tags {
  const tags: Tags = { skills: [], benefits: [], long: [] };
  const seen = new Set<string>();
  for (const token of tokens(text)) {
    const key = token.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    if (isBenefit(token)) tags.benefits.push(token);
    else (token.length > MAX_TAG ? tags.long : tags.skills).push(token);
  }
  return tags;
}

/** Whether a keyword names a benefit. */
export function isBenefit(token: string): boolean {
  return BENEFITS.some((pattern) => pattern.test(token));
}

/** Whether a cell holds keywords instead of sentences. */
export function looksLikeTags(text: string): boolean {
  if (/[。！？!?；;：:]/u.test(text.replace(/\\n/g, '\n'))) return false;
  const parts = tokens(text);
  if (parts.length === 0 || parts.some((part) => part.length > 24)) return false;
  const listed = LIST_OPENING.test(text.trim()) || parts.length >= 2;
  return listed || isBenefit(parts[0] ?? '');
}

const LIST_OPENING = /^\[?\s*['"]/u;

function tokens(text: string): string[] {
  let plain = text.replace(/\\r\\n|\\n|\\t/g, '\n').trim();
  if (LIST_OPENING.test(plain)) {
    plain = plain.replace(/['"]\s*,\s*['"]/gu, '\n').replace(/^\[?\s*['"]|['"]\s*,?\s*\]?$/gu, '');
  }
  return plain
    .split(/[、，,;；|\n\t]|\s\/\s|\s{2,}/u)
    .map((token) => plainText(token).replace(/^[-·•*\d]+[.)、]\s*|^[-·•*]\s*/u, ''))
    .filter((token) => /[\p{L}\p{N}]/u.test(token));
}
