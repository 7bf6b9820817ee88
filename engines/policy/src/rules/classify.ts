import type { RuleStrength, RuleType } from '../result.ts';
import type { Bound } from './bounds.ts';
import { isCondition } from './condition.ts';
import type { Quantity } from './quantities.ts';
import type { Wording } from './wording.ts';

const MONEY_OUT =
  /奖|补|助|津贴|贴息|给予|资助|经费|拨款|资金|额度|授信|安排|支持|标准|待遇|工资|报酬|学费|免|减收|返还/;
const PENALTY = /罚款|罚金|处以|并处|滞纳金|资金占用费|没收/;
/** Money that somebody must have, not money that is given. */
const OWN_FUNDS = /(?:注册|开办|实缴|自有|固定)(?:的)?(?:资金|资本|资产)/;
const PAID = '(?:给予|补助|补贴|奖补|贴息|资助|奖励|同步奖励|拨付|减免|补偿|减收|返还)';
const PAYS_SHARE = new RegExp(`^(?:的(?:比例|标准|额度)?)?(?:一次性|予以)?${PAID}|^(?:的比例)?收取`);
const SHARE_PAID = new RegExp(`${PAID}(?:比例|标准|额度)?(?:再)?(?:上浮|提高|增加|剩余|首期)?(?:至|到|为)?$`);
const MONEY_SHARE = /经费|资金|附加|收入|费用|利率|费率|工资|税|利润|收益|款|投入|预算|报酬/;
const CHANGE = /率|增长|增速|增幅|提高|下降|降低|减少|上升|增加/;
const AIM_VERB =
  /建成|建设|建立|新建|创建|创成|培育|培养|打造|认定|遴选|实施|开发|招收|完成|新增|增加|引进|发布|形成|扩大|举办|开展|上线|布局|设立|组建|改造|覆盖|达|突破|增至|推出|支持|培训|选派|承接|撤并|互派|保持/;
const EACH =
  /每(?!年|月|季|周|日|天|学年|学期|半年|两|[一二三四五六七八九十\d])[^,。;]{1,12}|单(?:个|所|家|户|项|次)|各(?:区|县|市|校|地|乡|镇)|同一|人均|生均/;
const EVERY_TIME = /每(?:年|月|季度|周|日|天|学年|学期)/;

function moneyType(wording: Wording, bound: Bound, condition: boolean): RuleType {
  if (condition) return 'eligibility';
  const near = wording.lead + wording.suffix;
  if (PENALTY.test(near) || OWN_FUNDS.test(near)) return 'quota';
  if (MONEY_OUT.test(near)) return 'subsidy';
  if (wording.deadline || /突破|达到|实现/.test(near)) return 'target';
  if (MONEY_OUT.test(wording.sentence) || (bound.op === '<=' && /每|单|累计/.test(wording.lead)))
    return 'subsidy';
  return 'quota';
}

function percentType({ lead, suffix, deadline }: Wording, condition: boolean): RuleType {
  if (condition) return 'eligibility';
  if (PAYS_SHARE.test(suffix) || SHARE_PAID.test(lead)) return 'subsidy';
  if (deadline) return 'target';
  return MONEY_SHARE.test(lead) || CHANGE.test(lead) ? 'rate' : 'quota';
}

function timeType(wording: Wording, quantity: Quantity, bound: Bound, condition: boolean): RuleType {
  if (wording.deadline && bound.op === '<=') return 'target';
  if (condition && (!bound.within || wording.conditionList || /^的[\u3400-\u9fff]/.test(wording.suffix)))
    return 'eligibility';
  if (bound.op === '<=' || bound.within) return EVERY_TIME.test(wording.lead) ? 'quota' : 'period';
  if (bound.op === '>=' && wording.statute && !bound.leading) return 'period';
  if (bound.op === '>=' && !/期限|有效期|租期|服务期|保存|公示/.test(wording.lead)) return 'quota';
  return quantity.unit === '小时' ? 'quota' : 'period';
}

function countType(wording: Wording, quantity: Quantity, bound: Bound, condition: boolean): RuleType {
  const { lead, before, sentence, statute, deadline } = wording;
  if (condition) return 'eligibility';
  if (quantity.unit === '次' || quantity.unit === '场') return 'quota';
  if (/控制$/.test(lead) || (/控制在/.test(sentence) && bound.op === '<=' && !/每|名额|单/.test(lead)))
    return 'target';
  if (bound.op === '<=') return deadline ? 'target' : 'quota';
  const subject = /^(?:至少|应|须|要|均|不|可|$)/.test(lead.trim()) ? before + lead : lead;
  if (EACH.test(subject)) return deadline ? 'target' : 'quota';
  if (deadline) return 'target';
  if (statute) return 'quota';
  return AIM_VERB.test(sentence) ? 'target' : 'quota';
}

/** What kind of rule a figure makes. */
export function classify(wording: Wording, quantity: Quantity, bound: Bound): RuleType {
  const condition = isCondition(wording, quantity, bound);
  switch (quantity.kind) {
    case 'money':
      return moneyType(wording, bound, condition);
    case 'percent':
    case 'points':
      return percentType(wording, condition);
    case 'time':
      return timeType(wording, quantity, bound, condition);
    case 'age':
      return 'eligibility';
    case 'study':
    case 'score':
      return condition ? 'eligibility' : 'quota';
    case 'ratio':
    case 'multiple':
      return wording.deadline ? 'target' : 'quota';
    default:
      return countType(wording, quantity, bound, condition);
  }
}

/** How strongly the sentence binds. */
export function strengthOf({ lead, before, suffix, sentence, statute }: Wording): RuleStrength {
  const near = (before + lead).slice(-40);
  if (/不得|严禁|禁止|必须|不准|须/.test(near)) return 'must';
  if (/应当?(?!用|届|对)/.test(near)) return 'shall';
  if (/可(?!靠|持续|行|以?自)|允许/.test(near) || /^[^,。;]{0,4}可(?:以|用)/.test(suffix)) return 'may';
  if (/鼓励|支持|引导|倡导|力争|探索|推动/.test(near)) return 'encourage';
  return /应当/.test(sentence) && statute ? 'shall' : 'must';
}
