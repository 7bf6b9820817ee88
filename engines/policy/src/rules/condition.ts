import type { Bound } from './bounds.ts';
import type { Quantity } from './quantities.ts';
import type { Wording } from './wording.ts';

/** A clause that asks or aims: what stands in it is owed, not a condition. */
const DUTY =
  /应当?(?!届)|须|不得|建成|建设|新建|新增|培育|打造|完成|配备|设立|招收|开发|引进|提供|安排|遴选|组建|参加|培训|达到(?=$)|开展|实行|选派|承接|举办/;
const PROPERTY = /^(?:\d+[.、])?(?:对|凡|具有|具备|拥有|取得|获得?|经|连续|正常|实际|年龄|从事|累计)/;
/** …的 closes the condition: 满12个月的， / 低于60分的项目，. */
const CLOSED = /^(?:(?:且|并|或|或者|和|、)[^,。;]{0,40})?[^,。;、]{0,16}的(?:$|[,;。)])/;
const ATTRIBUTE =
  /^的(?!规定|要求|标准|比例|原则|奖|补|资助|部分|额度|罚款|一次|津贴|科研|建设|编制|工作日|速度|幅度|目标|得|给)/;
const FINE = /^的?(?:标准)?(?:处以?)?(?:的)?罚款/;
const NOUN_CLAUSE = /^(?:[、且并或和][^,。;]{0,36})?(?:[^,。;]{0,12})的[\u3400-\u9fff“”]{2,14}$/;
const TIER = /^的?,?(?:一次性)?(?:给予|补助|补贴|奖励|奖补|资助)[^,。;]{0,8}[\d一二三四五六七八九十]/;

/**
 * Whether a figure belongs to the condition of a rule (签订3年以上劳动合同的, 不足1200人的学校, 1500平方米及以上补助…)
 * and not to what the rule gives or asks.
 */
export function isCondition(wording: Wording, quantity: Quantity, bound: Bound): boolean {
  const { lead, suffix } = wording;
  if (quantity.kind === 'age' || wording.conditionList) return true;
  if (/^的?(?:不)?[得扣加]/.test(suffix))
    return bound.op === 'range' || bound.op === '<' || bound.op === '<=';
  if (/[得扣加减计记]$/.test(lead) && quantity.kind === 'score') return false;
  if (bound.op === 'range' && (TIER.test(suffix) || CLOSED.test(suffix))) return true;
  if (quantity.kind === 'time' && bound.op === '>=' && bound.leading && /^[^,。;]{0,10}后/.test(suffix))
    return true;
  if (FINE.test(suffix)) return false;
  const held = bound.explicit || /(?:连续|满|近)$/.test(lead);
  if (!held) return false;
  if (TIER.test(suffix) && bound.op !== '<=') return true;
  if (CLOSED.test(suffix)) return !/^的?规定|^的?要求/.test(suffix);
  if (quantity.kind === 'percent' && !bound.leading) return false;
  if (DUTY.test(lead)) return /^(?:对|凡)/.test(lead) && /的/.test(suffix);
  if (ATTRIBUTE.test(suffix)) return true;
  if (PROPERTY.test(lead) && /的/.test(suffix)) return true;
  return quantity.kind !== 'percent' && NOUN_CLAUSE.test(suffix);
}
