import { parseDay } from '../language/calendar.ts';
import { type FactName, type Names, type ParameterName, TODAY_NAMES } from '../language/names.ts';
import { KEYWORDS } from '../language/tokens.ts';
import type { Report } from './check-references.ts';
import { readParameter } from './read-parameter.ts';
import type { Pack } from './schema.ts';

/** The facts and parameters of a pack under the names formulas use. */
export function readNames(data: Pack, report: Report): Names {
  const names = new Map<string, FactName | ParameterName>();
  const add = (name: string, path: readonly PropertyKey[], meaning: FactName | ParameterName) => {
    if (names.has(name) || TODAY_NAMES.includes(name) || KEYWORDS.has(name))
      report(path, `名称“${name}”已有所指，请换一个`, `the name "${name}" is taken; choose another`);
    else names.set(name, meaning);
  };
  data.facts.forEach(({ name, code, type }, i) => {
    const fact: FactName = { kind: 'fact', name, code, type };
    add(name, ['facts', i, 'name'], fact);
    if (code !== name) add(code, ['facts', i, 'code'], fact);
  });
  data.parameters.forEach(({ name, type, values }, i) => {
    const read = values.flatMap(({ from, value, clause }, j) => {
      const path = ['parameters', i, 'values', j, 'value'];
      const known = value === null ? null : readParameter(value, type);
      if (value !== null && known === null) report(path, `“${value}”不是${type}`, `"${value}" is no ${type}`);
      return [{ from: parseDay(from) ?? 0, value: known, clause }];
    });
    const ordered = read.every(({ from }, j) => j === 0 || (read[j - 1]?.from ?? 0) < from);
    if (!ordered)
      report(
        ['parameters', i, 'values'],
        '各值应按 from 由早到晚排列',
        'values must be in the order of their "from"',
      );
    add(name, ['parameters', i, 'name'], { kind: 'parameter', name, type, values: read });
  });
  return names;
}
