import type { RuleStrength, RuleType } from '../result.ts';
import type { Bound } from './bounds.ts';
import type { Quantity } from './quantities.ts';

/** The words around a figure, cut as the classification needs them. */
export interface Wording {
  /** The clause between commas up to the figure with its bound words. */
  prefix: string;
  /** From the end of the figure and its bound words to the end of the clause. */
  suffix: string;
  sentence: string;
  /** 条例, 办法 and other texts in articles: duties rather than aims. */
  statute: boolean;
  deadline: boolean;
}

const MONEY_OUT =
  /奖|补|助|津贴|贴息|给予|资助|经费|拨款|资金|额度|授信|安排|支持|标准|待遇|工资|报酬|学费|免|减收|返还/;
const THRESHOLD =
  /投资|投入|注册|营业|收入|产值|金额|骗取|套取|挪用|出口|营收|纳税|规模|资产|损失|违法所得|销售/;
const PENALTY = /罚款|罚金|处以|并处|滞纳金|资金占用费|没收/;
const AIM_VERB =
  /建成|建设|建立|新建|创建|创成|培育|培养|打造|认定|遴选|实施|开发|招收|完成|新增|增加|引进|发布|形成|扩大|举办|开展|上线|布局|设立|组建|改造|覆盖|达|突破|增至|推出|支持|培训|选派|承接|撤并|互派|保持/;
const EACH =
  /每(?!年|月|季|周|日|天|学年|学期|半年|两|[一二三四五六七八九十\d])[^,。;]{1,12}|单(?:个|所|家|户|项|次)|各(?:区|县|市|校|地|乡|镇)|同一|人均|生均/;

/** The figure belongs to the condition of a rule (…满12个月的, 不足1200人的学校), not to what the rule gives or asks. */
export function isCondition({ prefix, suffix }: Wording, quantity: Quantity, bound: Bound): boolean {
  if (quantity.kind === 'age') return true;
  const attributive =
    /^(?:(?:且|并|或|或者|和|、)[^,。;]{0,30})?[^,。;、]{0,14}的(?:$|[,;。])/.test(suffix) ||
    /^的(?!标准|比例|奖|补|资助|部分|额度|罚款|一次|津贴|科研|建设|编制|工作日)/.test(suffix);
  if (!bound.explicit && !/连续$|满$|近$/.test(prefix))
    return attributive && /^(?:凡|对|具有|具备|取得)/.test(prefix);
  if (attributive && !/^的(?:企业导师|实训|产教|学校|高等|中等)/.test('')) return true;
  if (/^(?:对|凡|具有|具备|拥有|取得|获|经)/.test(prefix) && /的/.test(suffix)) return true;
  return /连续$/.test(prefix) && /的/.test(suffix);
}

function moneyType(wording: Wording, condition: boolean): RuleType {
  const { prefix, suffix, sentence, deadline } = wording;
  if (condition || (/的$|的[,;]/.test(suffix.slice(0, 24)) && THRESHOLD.test(prefix))) return 'eligibility';
  const near = prefix + suffix;
  if (PENALTY.test(near)) return 'quota';
  if (MONEY_OUT.test(near)) return 'subsidy';
  if (deadline || /突破|达到|实现/.test(prefix)) return 'target';
  if (MONEY_OUT.test(sentence)) return 'subsidy';
  return 'quota';
}

function percentType(wording: Wording, condition: boolean): RuleType {
  const { prefix, suffix, deadline } = wording;
  if (condition) return 'eligibility';
  if (
    /给予|补助|补贴|奖补|贴息|拨付|资助|奖励|减收|扣减|减免|补偿/.test(suffix.slice(0, 16)) ||
    /补助比例|按[^,。;]{0,16}$|补助|奖补|拨付|减半?$/.test(prefix)
  )
    return 'subsidy';
  return deadline ? 'target' : 'rate';
}

function timeType(wording: Wording, quantity: Quantity, bound: Bound, condition: boolean): RuleType {
  if (condition) return 'eligibility';
  if (/内$/.test(bound.explicit ? '' : wording.prefix) || bound.op === '<=') return 'period';
  if (bound.op === '>=' && /累计|每|不少于|至少/.test(wording.prefix) && !/期限?/.test(wording.prefix))
    return 'quota';
  return quantity.unit === '小时' ? 'quota' : 'period';
}

function countType(wording: Wording, quantity: Quantity, bound: Bound, condition: boolean): RuleType {
  const { prefix, sentence, statute, deadline } = wording;
  if (condition) return 'eligibility';
  if (quantity.unit === '次' || quantity.unit === '场') return 'quota';
  if (/控制在/.test(prefix) && bound.op === '<=' && !/每|名额|单/.test(prefix)) return 'target';
  if (bound.op === '<=') return deadline ? 'target' : 'quota';
  if (EACH.test(prefix)) return deadline ? 'target' : 'quota';
  if (deadline) return 'target';
  if (statute) return 'quota';
  return AIM_VERB.test(sentence) ? 'target' : 'quota';
}

/** What kind of rule a figure makes. */
export function classify(wording: Wording, quantity: Quantity, bound: Bound): RuleType {
  const condition = isCondition(wording, quantity, bound);
  switch (quantity.kind) {
    case 'money':
      return moneyType(wording, condition);
    case 'percent':
    case 'points':
      return percentType(wording, condition);
    case 'time':
      return timeType(wording, quantity, bound, condition);
    case 'age':
      return 'eligibility';
    case 'score':
      return bound.explicit && !/[得扣加]/.test(wording.prefix.slice(-4)) && condition
        ? 'eligibility'
        : 'quota';
    case 'ratio':
      return 'rate';
    case 'multiple':
      return wording.deadline
        ? 'target'
        : /经费|预算|资金|补/.test(wording.sentence) && !PENALTY.test(wording.sentence)
          ? 'subsidy'
          : 'quota';
    case 'study':
      return condition ? 'eligibility' : 'quota';
    default:
      return countType(wording, quantity, bound, condition);
  }
}

/** How strongly the sentence binds. */
export function strengthOf(wording: Wording): RuleStrength {
  const before = wording.prefix.slice(-40);
  if (/不得|严禁|禁止|必须|不准|须/.test(before)) return 'must';
  if (/应当?(?!用|届|对)/.test(before)) return 'shall';
  if (/可(?!靠|持续|行|以?自)|允许/.test(before) || /^[^,。;]{0,4}可(?:以|用)/.test(wording.suffix))
    return 'may';
  if (/鼓励|支持|引导|倡导|力争|探索|推动/.test(wording.prefix)) return 'encourage';
  return /应当/.test(wording.sentence) && wording.statute ? 'shall' : 'must';
}
