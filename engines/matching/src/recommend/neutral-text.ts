import { fold } from '@rongqiao/text';

/** The 56 peoples (民族) but Han, which stands with them below. */
const PEOPLES =
  '蒙古|维吾尔|布依|朝鲜|土家|哈尼|哈萨克|傈僳|高山|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|少数民|汉|回|满|藏|苗|彝|壮|侗|瑶|白|傣|黎|佤|畲|羌|怒|京|土|水';
const ATTRIBUTES = [
  '性别',
  '男女(?:比例)?',
  // 女装 and 男鞋 are goods, not people.
  '[男女](?:性|生|士|同志|孩|同学|青年)?(?![装鞋裤裙袜表])',
  '妇女|已婚已育|已婚|未婚|已育|未育|孕妇',
  `(?:${PEOPLES})族(?!馆|箱)`,
  '民族',
  '(?:本地|外地|农村|城镇|本市|本省|外省|本县|本区)?(?:户籍|户口)(?:所在地)?',
  '[省市县区]籍',
  '残疾(?:人|证|军人|青年|人员|员工|学员)?|残障(?:人士)?|残联|听障|视障|聋哑|盲人|色盲|轮椅|肢体障碍',
].join('|');
/** What is said of an attribute: that it is wanted, preferred, or of no matter. */
const BEFORE = '(?:优先录用|优先考虑|优先招|只招收?|仅招收?|仅限|只限|限招?|要求|必须是|须为|需|非)?';
const AFTER = '(?:优先录用|优先考虑|优先|均可|都可以?|都行|都要|不限|不拘|即可|为佳|为主|勿扰|除外|者)*';
const PROTECTED = new RegExp(`${BEFORE}(?:${ATTRIBUTES})(?:[、/和或及与]?(?:${ATTRIBUTES}))*${AFTER}`, 'gu');
const CLAUSE_OF_NOTHING =
  /(^|[,，。;；!！?？])\s*(?:[,，。;；!！?？]\s*)*(?:\ue000\s*(?:[,，。;；!！?？、]\s*)*)+/gu;

/**
 * Folded text without words for protected attributes (sex, marriage, ethnicity, household registration, disability), which
 * never reach the ranking; a clause that says nothing else is gone with its comma.
 */
export function neutralText(original: string): string {
  const folded = fold(original);
  if (!PROTECTED.test(folded)) return folded;
  PROTECTED.lastIndex = 0;
  return folded
    .replace(PROTECTED, '\ue000')
    .replace(CLAUSE_OF_NOTHING, '$1')
    .replaceAll('\ue000', ' ')
    .replace(/ {2,}/gu, ' ');
}
