import { looksLikeTags, readTags } from '../values/tags.ts';
import type { Findings } from './findings.ts';
import type { Cell, RowCells } from './row-cells.ts';

const MAX = { skills: 30, programmes: 20, certificates: 20, occupations: 10 };
const MAX_TAG = 40;

/** Everything of a row that is a list of keywords, and the description that is not. */
export interface Keywords {
  skills: string[];
  benefits: string[];
  programmes: string[];
  certificates: string[];
  occupations: string[];
  description: { label: string; text: string }[];
}

/** Splits keyword cells; a description that is nothing but keywords counts as such. */
export function rowKeywords(cells: RowCells, findings: Findings): Keywords {
  const descriptions = cells.all('body').filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const listed = descriptions.filter(({ text }) => looksLikeTags(text));
  const skills: string[] = [];
  const benefits: string[] = [];
  for (const cell of [...cells.all('skills'), ...listed, ...cells.all('benefits')]) {
    const tags = readTags(cell.text);
    const offered = cells.all('benefits').includes(cell);
    benefits.push(...tags.benefits, ...(offered ? [...tags.skills, ...tags.long] : []));
    if (!offered)
      skills.push(...limited([...tags.skills, ...tags.long], MAX.skills - skills.length, cell, findings));
  }
  return {
    skills: distinct(skills),
    benefits: distinct(benefits),
    programmes: plainList(cells.all('programmes'), MAX.programmes, findings),
    certificates: plainList(cells.all('certificates'), MAX.certificates, findings),
    occupations: plainList(cells.all('occupation'), MAX.occupations, findings),
    description: descriptions
      .filter((cell) => !listed.includes(cell))
      .map(({ label, text }) => ({ label, text: text.replace(/\r\n?/g, '\n') })),
  };
}

function plainList(source: readonly Cell[], max: number, findings: Findings): string[] {
  return source.flatMap((cell) => {
    const names = cell.text
      .split(/[、，,;；|\n/]/u)
      .map((name) => name.replace(/等?(?:相关|类|理工科|理工类)*专业.*$|^\d+[.、)]/gu, '').trim())
      .filter((name) => name !== '' && !/^(?:不限|无|无要求|专业不限|其他|等)$/u.test(name));
    return limited(distinct(names), max, cell, findings);
  });
}

/** Keywords that fit; the others go to the body, with a warning. */
function limited(names: readonly string[], max: number, cell: Cell, findings: Findings): string[] {
  const short = names.filter((name) => name.length <= MAX_TAG);
  const taken = short.slice(0, Math.max(0, max));
  const left = names.filter((name) => !taken.includes(name));
  if (left.length > 0) {
    findings.warn('keywords_left_out', cell, String(left.length));
    findings.kept.push({ label: cell.label, text: left.join('、') });
  }
  return taken;
}

const distinct = (names: readonly string[]) => [...new Set(names)];
