import { fold } from '@rongqiao/text';

/** Protected attributes never reach the ranking: sex, ethnicity, household registration, disability, marriage. */
const PEOPLES =
  '汉|回|满|蒙古|藏|维吾尔|苗|彝|壮|布依|朝鲜|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|少数民';
const PROTECTED = new RegExp(
  [
    '性别',
    '男女(不限|均可|都行|都要)?',
    '[男女](性|生|士|同志|工|员工|孩|同学|青年|工程师)?(优先|不限)?',
    '妇女|已婚|未婚|已育|未育|孕妇',
    `(${PEOPLES})族`,
    '民族',
    '(本地|外地|农村|城镇|本市|本省|外省)?(户籍|户口)(不限)?',
    '[省市县区]籍',
    '残疾(人|证|军人)?|残障|残联|听障|视障|聋哑|盲人|色盲|轮椅|肢体障碍',
  ].join('|'),
  'gu',
);

/** Folded text without words for protected attributes; a space stands where one was. */
export function neutralText(original: string): string {
  return fold(original).replace(PROTECTED, ' ').replace(/ {2,}/gu, ' ');
}
