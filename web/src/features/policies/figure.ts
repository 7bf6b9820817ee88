import type { PolicyRule } from '@rongqiao/contracts';

const SIGNS: Record<PolicyRule['op'], string> = {
  '>=': '≥ ',
  '>': '> ',
  '<=': '≤ ',
  '<': '< ',
  '=': '',
  approx: '≈ ',
  range: '',
};

/** What a rule is about: its statement, or what it binds where the statement is only the figure's own words. */
export function subjectOf({ statement, quote, scope }: PolicyRule): string {
  return statement === quote && scope !== '' ? scope : statement;
}

/** A rule's figure: `≥ 30个`, `60%`, `5–8 所`. */
export function figureOf({ op, value, unit }: Pick<PolicyRule, 'op' | 'value' | 'unit'>): string {
  const figure = Array.isArray(value) ? value.map(grouped).join('–') : grouped(value);
  return `${SIGNS[op]}${figure}${figure.endsWith('%') ? '' : ` ${unit}`}`.trim();
}

function grouped(value: string | number): string {
  return typeof value === 'number' ? value.toLocaleString('en-US') : value;
}
