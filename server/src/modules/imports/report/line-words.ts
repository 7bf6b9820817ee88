import type { Bilingual } from '../../../platform/errors/index.ts';
import type { LineCode } from './report-line.ts';

/** What is wrong, and what to do. `{about}` is replaced. */
interface Words {
  problem: Bilingual;
  advice?: Bilingual;
}

const KEPT: Bilingual = {
  zh: '原文已保留在正文里；需要时请在信息中补填。',
  en: 'The text is kept in the body; fill the field in by hand where it matters.',
};
const FIX_ROW: Bilingual = {
  zh: '请在文件中改好这一格后重新导入，其他行不会重复。',
  en: 'Mend this cell in the file and import it again; other rows will not be doubled.',
};

/** The sentences of every line. */
export const LINE_WORDS: Record<LineCode, Words> = {
  created: { problem: { zh: '可以导入，是新信息。', en: 'Can be imported; it is new.' } },
  updated: {
    problem: {
      zh: '以前导入过，内容有变化，将更新。',
      en: 'Was imported before and has changed; it is updated.',
    },
  },
  unchanged: { problem: { zh: '以前导入过，没有变化。', en: 'Was imported before and has not changed.' } },
  left_as_it_is: {
    problem: {
      zh: '以前导入过，内容不同；按您的选择保持原样。',
      en: 'Was imported before and differs; it is left as it is, as you chose.',
    },
  },
  same_as_row: {
    problem: { zh: '与第 {about} 行是同一条信息。', en: 'Is the same as row {about}.' },
    advice: {
      zh: '只保留前一行。确实是两个岗位的，请让标题或要求有所区别。',
      en: 'The earlier row is kept. Where these are two posts, make their titles or requirements differ.',
    },
  },
  repost_of_row: {
    problem: {
      zh: '与第 {about} 行是同一岗位的重复发布（日期或文字略有不同）。',
      en: 'Repeats the post of row {about} (its date or wording differs).',
    },
    advice: { zh: '只保留前一行。', en: 'The earlier row is kept.' },
  },
  same_as_listing: {
    problem: {
      zh: '平台上已有该单位的同一条信息。',
      en: 'The organisation already has this listing on the platform.',
    },
    advice: {
      zh: '已有的信息保持不变；需要修改请直接编辑它。',
      en: 'The listing there is left as it is; revise it directly if needed.',
    },
  },
  title_missing: { problem: { zh: '没有标题。', en: 'The title is missing.' }, advice: FIX_ROW },
  organisation_missing: {
    problem: { zh: '没有单位名称。', en: 'The name of the organisation is missing.' },
    advice: FIX_ROW,
  },
  place_missing: {
    problem: {
      zh: '没有具体地点，单位名称里也看不出所在地。',
      en: 'There is no particular place, and the name of the organisation tells none.',
    },
    advice: {
      zh: '请填写到市或区县，或在导入时指定默认地区。',
      en: 'Enter a city or district, or name a default region for the import.',
    },
  },
  place_unknown: {
    problem: { zh: '行政区划里没有这个地名。', en: 'No region has this name.' },
    advice: {
      zh: '请写成「市·区县」，例如「南宁市·青秀区」。',
      en: 'Write it as city and district, for example 南宁市·青秀区.',
    },
  },
  place_ambiguous: {
    problem: { zh: '这个地名有几处：{about}。', en: 'Several regions have this name: {about}.' },
    advice: { zh: '请在前面写上所在的市。', en: 'Write the city before it.' },
  },
  field_invalid: {
    problem: { zh: '内容不符合要求：{about}。', en: 'The content does not fit: {about}.' },
    advice: FIX_ROW,
  },
  not_saved: { problem: { zh: '没有保存：{about}', en: 'Was not saved: {about}' }, advice: FIX_ROW },
  title_shortened: {
    problem: {
      zh: '标题超过 80 个字，已截短。',
      en: 'The title was longer than 80 characters and has been cut.',
    },
    advice: { zh: '完整标题在正文第一行。', en: 'The whole title is the first line of the body.' },
  },
  body_shortened: {
    problem: {
      zh: '正文超过 5000 个字，已截短。',
      en: 'The body was longer than 5 000 characters and has been cut.',
    },
    advice: { zh: '请缩短后重新导入。', en: 'Shorten it and import again.' },
  },
  pay_not_understood: {
    problem: { zh: '看不懂这个薪资写法。', en: 'The pay could not be understood.' },
    advice: KEPT,
  },
  pay_assumed_yearly: {
    problem: {
      zh: '没有写按月还是按年，金额较高，按年薪理解。',
      en: 'Neither month nor year is named; the amount is high and is taken for a year.',
    },
    advice: { zh: '如不是年薪，请写成「…/月」。', en: 'Write …/月 if it is a month’s pay.' },
  },
  amount_not_understood: {
    problem: { zh: '看不懂这个金额。', en: 'The amount could not be understood.' },
    advice: KEPT,
  },
  place_coarse: {
    problem: {
      zh: '「{about}」不在行政区划里，按上一级地区记录。',
      en: '“{about}” is not in the table of regions; the level above is recorded.',
    },
    advice: KEPT,
  },
  place_renamed: {
    problem: { zh: '按现行名称「{about}」记录。', en: 'Recorded under its present name, {about}.' },
  },
  place_several: {
    problem: {
      zh: '写了几个地点，按第一个「{about}」记录。',
      en: 'Several places are given; the first one, {about}, is recorded.',
    },
    advice: KEPT,
  },
  place_from_organisation: {
    problem: {
      zh: '没有具体地点，按单位名称中的「{about}」记录。',
      en: 'No particular place is given; {about}, from the name of the organisation, is recorded.',
    },
    advice: KEPT,
  },
  place_by_default: {
    problem: {
      zh: '没有具体地点，按默认地区「{about}」记录。',
      en: 'No particular place is given; the default region {about} is recorded.',
    },
  },
  date_not_understood: {
    problem: { zh: '看不懂这个日期。', en: 'The date could not be understood.' },
    advice: { zh: '请写成 2024-03-01 的形式。', en: 'Write it like 2024-03-01.' },
  },
  deadline_past: {
    problem: { zh: '截止日期已过。', en: 'The deadline has passed.' },
    advice: { zh: '发布前请更新截止日期。', en: 'Renew the deadline before it is published.' },
  },
  level_not_understood: {
    problem: {
      zh: '看不懂这个学历要求，按不限记录。',
      en: 'The level of education could not be understood; any level is recorded.',
    },
    advice: KEPT,
  },
  experience_not_understood: {
    problem: { zh: '看不懂这个经验要求。', en: 'The experience asked for could not be understood.' },
    advice: KEPT,
  },
  headcount_not_understood: {
    problem: { zh: '看不懂这个人数。', en: 'The headcount could not be understood.' },
    advice: KEPT,
  },
  employment_not_understood: {
    problem: { zh: '看不懂这个工作性质。', en: 'The form of employment could not be understood.' },
    advice: KEPT,
  },
  kind_not_understood: {
    problem: {
      zh: '看不懂这个供需类别，按「{about}」记录。',
      en: 'The kind could not be understood; {about} is recorded.',
    },
    advice: KEPT,
  },
  direction_not_understood: {
    problem: {
      zh: '看不懂是需求还是供给，按「{about}」记录。',
      en: 'Whether it is demand or supply could not be understood; {about} is recorded.',
    },
    advice: KEPT,
  },
  industry_not_understood: {
    problem: {
      zh: '这个行业名称对应不上国民经济行业分类。',
      en: 'The industry could not be matched to GB/T 4754.',
    },
    advice: KEPT,
  },
  keywords_left_out: {
    problem: {
      zh: '关键词太多或太长，{about} 个写入正文。',
      en: 'Too many or too long keywords: {about} went into the body.',
    },
  },
  garbled: {
    problem: { zh: '有无法辨认的字符。', en: 'Some characters cannot be read.' },
    advice: {
      zh: '请检查文件编码，另存为 UTF-8 后重新导入。',
      en: 'Check the encoding, save the file as UTF-8 and import it again.',
    },
  },
  extra_cells: {
    problem: { zh: '这一行比表头多出几格。', en: 'The row has more cells than the header.' },
    advice: KEPT,
  },
  no_header: {
    problem: {
      zh: '文件没有表头，各列按内容识别：{about}。',
      en: 'The file has no header; columns were told by their content: {about}.',
    },
    advice: {
      zh: '如有不对，请指定列对应后重新导入。',
      en: 'If this is wrong, name the columns and import again.',
    },
  },
  rows_above_header: {
    problem: { zh: '表头以上的内容不导入。', en: 'What stands above the header is not imported.' },
  },
  column_not_recognised: {
    problem: {
      zh: '不认识「{about}」这一列，内容保留在正文里。',
      en: 'The column “{about}” is not known; its text is kept in the body.',
    },
    advice: {
      zh: '如有对应的字段，请指定列对应后重新导入。',
      en: 'If a field fits, name it for the column and import again.',
    },
  },
  column_left_out: {
    problem: {
      zh: '「{about}」是个人联系方式，不导入。',
      en: '“{about}” holds personal contact data and is not imported.',
    },
    advice: {
      zh: '联系通过平台的站内邀约进行。',
      en: 'Contact is made through invitations on the platform.',
    },
  },
  row_numbers_left_out: {
    problem: {
      zh: '「{about}」只是序号，不导入。',
      en: '“{about}” only counts the rows and is not imported.',
    },
  },
  bodies_composed: {
    problem: {
      zh: '文件里没有描述文字的行（{about} 行），正文由各列内容整理而成。',
      en: 'Where the file has no description ({about} rows), the body was put together from the columns.',
    },
  },
};
