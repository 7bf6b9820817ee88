import type { PolicyDocument, PolicyWarning } from '../result.ts';
import { findDates } from '../rules/dates.ts';
import type { Surface } from '../surface/paragraphs.ts';
import { toPrint } from '../surface/print.ts';
import type { ClauseNode } from './clauses.ts';

type Head = Pick<PolicyDocument, 'title' | 'number' | 'issuer' | 'issuedOn' | 'effectiveOn'>;

const KINDS = '(?:意见|通知|方案|办法|细则|条例|规定|决定|计划|规划|纲要|措施|公告|解读|规则|制度|准则|法)';
const TITLE_END = new RegExp(`${KINDS}(?:[(〔][^()〔〕]{1,20}[)〕])?$`);
const ORG_LINE = /^[\u3400-\u9fff、 ]{4,60}(?:政府|委员会|办公室|办公厅|[局厅部委办院])等?$/;
const NUMBER = /[\u3400-\u9fff]{1,14}(?:[〔[(【]) ?(?:19|20)\d\d ?(?:[〕\])】]) ?第?\d{1,4}号/;
const PASSED =
  /((?:[\u3400-\u9fff]{2,12}第[一二三四五六七八九十]+届)?[\u3400-\u9fff]{0,12}(?:人民代表大会常务委员会|人大常委会|人民代表大会))/;

function headLines(surface: Surface, clauses: ClauseNode[]): string[] {
  const first = clauses.find((clause) => clause.kind !== 'annex')?.from ?? surface.view.text.length;
  return surface.paragraphs
    .filter((paragraph) => paragraph.from < first)
    .slice(0, 40)
    .map((paragraph) => paragraph.text.replace(/^#+ ?/, '').trim());
}

function findTitle(lines: string[]): { title: string; at: number } | null {
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] ?? '')
      .replace(NUMBER, '')
      .replace(/^标 ?题 ?[:： |]*/, '')
      .replace(/[ |]+$/, '')
      .trim();
    if (
      !TITLE_END.test(line) ||
      line.length > 120 ||
      line.length < 4 ||
      /[。;]/.test(line) ||
      /^(?:为|根据|现将|附)/.test(line)
    )
      continue;
    const opens = /^(?:关于|印发|转发)/.test(line);
    let first = i;
    while (opens && first > 0 && ORG_LINE.test(lines[first - 1] ?? '')) first -= 1;
    const head = lines.slice(first, i).join('').replaceAll(' ', '');
    return { title: head + line, at: i };
  }
  return null;
}

function labelled(lines: string[], label: RegExp): string | null {
  for (const line of lines) {
    const found = label.exec(line)?.[1]?.trim();
    if (found !== undefined && found !== '') return found;
  }
  return null;
}

function findNumber(lines: string[], furniture: string[]): string | null {
  for (const line of lines) {
    const found = NUMBER.exec(line);
    if (
      found === null ||
      /[(《]$/.test(line.slice(0, found.index)) ||
      line.slice(0, found.index).includes('》')
    )
      continue;
    if (line.length - found[0].length <= 60) return found[0].replaceAll(' ', '');
  }
  const printed = labelled(furniture, /(?:发文字号|文 ?号) ?: ?[| ]*([^ |]+号)/);
  return printed;
}

function firstIso(text: string): string | null {
  return (
    findDates(text).find((date) => date.precision === 'day' && date.iso !== null && date.year !== null)
      ?.iso ?? null
  );
}

const DATE_LINE = /^\(?(?:19|20)\d\d(?:年\d{1,2}月\d{0,2}日?|\d{2,4})\)?$/;

function findIssued(lines: string[], all: string[], furniture: string[]): string | null {
  for (const line of [...furniture, ...lines]) {
    const found = /(?:成文|发文|印发|公布)日期 ?: ?[| ]*([^ |]+)/.exec(line);
    const iso = found?.[1] === undefined ? null : firstIso(found[1]);
    if (iso !== null) return iso;
  }
  const signed = [...lines, ...all].find((line) => DATE_LINE.test(line) && firstIso(line) !== null);
  if (signed !== undefined) return firstIso(signed);
  const passed = lines.findLast((line) => /通过|公布|批准|修[正订]/.test(line) && firstIso(line) !== null);
  if (passed !== undefined)
    return (
      findDates(passed)
        .filter((date) => date.precision === 'day')
        .at(-1)?.iso ?? null
    );
  const published = labelled(
    [...furniture, ...lines],
    /(?:发布(?:日期|时间)|^) ?:? ?((?:19|20)\d\d-\d{1,2}-\d{1,2})/,
  );
  return published === null ? null : firstIso(published);
}

function findIssuer(
  title: string | null,
  lines: string[],
  all: string[],
  furniture: string[],
): string | null {
  const stated = labelled(
    [...furniture, ...lines],
    /发 ?[文布] ?(?:机关|机构|单位) ?: ?[| ]*([\u3400-\u9fff]{3,30})/,
  );
  const inTitle =
    title === null
      ? null
      : (/^([\u3400-\u9fff、 ]{4,80}?(?:政府|委员会|办公室|办公厅|等.{1,3}部门|[局厅部委办]))(?=关于|印发|转发)/.exec(
          title,
        )?.[1] ?? null);
  if (inTitle !== null) return inTitle.replaceAll(' ', '');
  const dated = all.findIndex((line) => DATE_LINE.test(line));
  const signed = dated > 0 ? all[dated - 1] : undefined;
  if (signed !== undefined && ORG_LINE.test(signed)) return signed.replaceAll(' ', '');
  if (stated !== null) return stated;
  const passed = lines.find((line) => PASSED.test(line) && /通过|公布|批准/.test(line));
  const body = passed === undefined ? undefined : PASSED.exec(passed)?.[1];
  if (body !== undefined) return body.replace(/第[一二三四五六七八九十]+届/, '').replace(/^日/, '');
  return labelled([...furniture, ...lines], /来源 ?: ?([\u3400-\u9fff]{3,30})/);
}

function findEffective(all: string[], issuedOn: string | null): string | null {
  for (const line of all.toReversed()) {
    if (!/施行|实施|执行|生效|试行/.test(line)) continue;
    const match = /自([^,。;]{4,24}?)(?:起|开始)(?:正式)?(?:施行|实施|执行|生效|试行)/.exec(line);
    if (match?.[1] !== undefined && firstIso(match[1]) !== null) return firstIso(match[1]);
    if (/自(?:印发|发布|公布)之日起(?:正式)?(?:施行|实施|执行|生效|试行)/.test(line)) return issuedOn;
  }
  return labelled(all, /^((?:19|20)\d\d年\d{1,2}月\d{1,2}日) ?(?:起)?施行$/) === null
    ? null
    : firstIso(labelled(all, /^((?:19|20)\d\d年\d{1,2}月\d{1,2}日) ?(?:起)?施行$/) ?? '');
}

/** Title, number, issuer and dates of a document, as its head, signature and last clauses state them. */
export function readMetadata(
  surface: Surface,
  clauses: ClauseNode[],
): { head: Head; warnings: PolicyWarning[] } {
  const lines = headLines(surface, clauses);
  const all = surface.paragraphs.map((paragraph) => paragraph.text.trim());
  const warnings: PolicyWarning[] = [];
  const found = findTitle(lines);
  const issuedOn = findIssued(lines, all, surface.furniture);
  const title = found === null ? surface.fileTitle : toPrint(found.title);
  if (title === null) warnings.push({ code: 'no-title', message: '未找到标题，请补充' });
  if (title !== null && /解读/.test(title))
    warnings.push({ code: 'interpretation', message: '这是政策解读，不是政策原文' });
  const damaged = surface.paragraphs.find(
    (paragraph) =>
      /^(?:19|20)\d\d\d{2,4}$/.test(paragraph.text.trim()) ||
      /^(?:19|20)\d\d年\d{1,2}月\d{1,2}$/.test(paragraph.text.trim()),
  );
  if (damaged !== undefined)
    warnings.push({
      code: 'damaged-date',
      message: `落款日期残缺：“${damaged.text.trim()}”`,
      line: damaged.line,
    });
  const head: Head = {
    title,
    number: findNumber(lines, surface.furniture),
    issuer: findIssuer(title, lines, all, surface.furniture),
    issuedOn,
    effectiveOn: findEffective(all, issuedOn),
  };
  return { head, warnings };
}
