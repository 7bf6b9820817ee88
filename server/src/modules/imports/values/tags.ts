import { plainText } from './plain-text.ts';

/** What an employer offers rather than asks for (福利待遇). */
const BENEFITS: readonly RegExp[] = [
  /^[三四五六七八]险|险[一二两]金|公积金|社保|年金$/u,
  /^(?:补充|商业|社会|医疗|意外|养老|人身|团体|大病|重疾|生育|失业|工伤)+保?险$/u,
  /(?:补贴|补助|津贴|奖金|分红|提成|年假|病假|产假|婚假|假期|休假|双薪|体检|福利品?|礼品|礼金|慰问金?|旅游|下午茶|零食|班车|团建|聚餐|年会|生日会)(?:活动)?$/u,
  /^(?:餐|饭|房|车|话|油|交通|通讯|住房|电脑|高温)补$|^(?:过节|高温|降温|取暖|防暑|防暑降温)费$|^加班费/u,
  /双休|节假日|^带薪|^大小[周休]$|^做[五六]休[一二]|早[七八九十]晚[四五六七]|朝[八九]晚[五六]|^不(?:补班|加班|打卡)|^免打卡|加班少|加班较少/u,
  /包[吃住餐]|食宿|[免提]供?[食住]宿|^免费|^提供(?:住宿|宿舍|工作餐|三餐|早餐|午餐)|^(?:员工)?(?:食堂|宿舍|餐厅|公寓)$|工作餐|^健身/u,
  /^弹性(?:工作|上班|考勤|$)|^(?:专业|带薪|岗前|岗位|入职|技能|定期|完善的?|系统)?培训$|培训机会|^在职培训$/u,
  /^(?:股票|员工)?期权|^股票期权|^股权激励|^股权$|晋升(?:空间|机会|通道|快)|^晋升$|^全勤|[全满]勤奖|工龄奖|员工奖$|^(?:绩效|年终|年底|季度|项目|业绩)奖?$|^\d{2}薪$|^出国机会|涨薪|调薪$/u,
  /环境好|氛围(?:好|佳|轻松)|^领导(?:好|nice)|扁平(?:化)?管理|发展空间|^地铁(?:周边|沿线|口|旁)|^交通便利|^上市公司$|[百5五]\d*百?强$/u,
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
function isBenefit(token: string): boolean {
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
