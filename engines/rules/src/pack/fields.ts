import { z } from 'zod';
import { parseDay } from '../language/calendar.ts';

/** A calendar day, `YYYY-MM-DD`. YAML reads it as text. */
export const day = z.string().refine((text) => parseDay(text) !== null, {
  error: '应为真实存在的日期 YYYY-MM-DD / must be a real date YYYY-MM-DD',
});
/** `[start, end)` in UTF-16 units of the decoded document. */
export const span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .refine(([start, end]) => start < end, { error: '起点须小于终点 / start must come before end' });
/** An id: letters, digits, `-`, `.`; unique among its kind within the pack. */
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/, {
  error: '编号只用字母、数字、- 和 . / an id is letters, digits, - and .',
});
/** A name that formulas use: Chinese allowed. */
export const name = z.string().regex(/^[\p{L}_][\p{L}\p{N}_]{0,63}$/u, {
  error:
    '名称只用汉字、字母、数字和下划线，且不以数字开头 / a name is letters, digits and _, and starts with a letter',
});
/** A sentence of our own. */
export const statement = z.string().min(2).max(400);
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: '应为 64 位小写十六进制 / must be 64 lower-case hex digits' });
/** A formula of the rule language. */
export const formula = z.string().min(1).max(8000);
const figureText = z.string().regex(/^-?\d{1,15}(?:\.\d{1,6})?(?:%|:\d{1,15}(?:\.\d{1,6})?)?$/, {
  error: '数值应如 30、"60%"、"4.5:5.5" / a figure is like 30, "60%", "4.5:5.5"',
});
/** One figure: a number, a per cent `"60%"` or a ratio `"4.5:5.5"`. Money is in yuan. */
export const figure = z.union([z.number(), figureText]);
/** One figure or the two ends of a range. */
export const figures = z.union([figure, z.tuple([figure, figure])]);
export const operator = z.enum(['>=', '>', '<=', '<', '=', 'approx', 'range']);
export const strength = z.enum(['must', 'shall', 'may', 'encourage', 'fact']);
/** How often something is due or counted. */
export const every = z.enum(['once', 'month', 'term', 'year', '2-years', '3-years', '5-years', 'regularly']);
/** What something says in our own words: in Chinese, and in English for readers of that. */
export const said = { statement, en: statement.optional() };
/** Where something stands: a clause of the pack and a place in the document; and what it says. */
export const place = { clause: id, span, ...said };
