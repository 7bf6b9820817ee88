import type { Level, ListingDraftInput, ListingKind } from '@rongqiao/contracts';
import { readDate } from '../values/dates.ts';
import { readExperienceYears } from '../values/experience.ts';
import { readHeadcount } from '../values/headcount.ts';
import { readLevel } from '../values/level.ts';
import { type Pay, payHint, readPay } from '../values/pay.ts';
import { readEmployment } from '../values/words.ts';
import type { Findings } from './findings.ts';
import type { Cell, RowCells } from './row-cells.ts';

type Details<Kind extends ListingKind> = Extract<ListingDraftInput, { kind: Kind }>['details'];
/** Which field of a kind takes the column of amounts. */
const AMOUNT_FIELD = {
  cooperation: 'investmentFen',
  research: 'budgetFen',
  service: 'priceFen',
  training: 'feeFen',
  resource: 'priceFen',
  challenge: 'rewardFen',
} as const satisfies { [Kind in Exclude<ListingKind, 'talent'>]: keyof NonNullable<Details<Kind>> };

/** Pay, experience and the form of employment of a talent listing. */
export function talentDetails(
  cells: RowCells,
  certificates: string[],
  today: string,
  findings: Findings,
): Details<'talent'> {
  const pay = rowPay(cells, findings);
  const experienceYears = read(
    cells.get('experience'),
    readExperienceYears,
    'experience_not_understood',
    findings,
  );
  const employment = rowEmployment(cells, findings);
  const startsOn = read(
    cells.get('startsOn'),
    (text) => readDate(text, today),
    'date_not_understood',
    findings,
  );
  return {
    ...(pay?.minFen === undefined ? {} : { payMinFen: pay.minFen }),
    ...(pay?.maxFen === undefined ? {} : { payMaxFen: pay.maxFen }),
    ...(pay ? { payPeriod: pay.period } : {}),
    ...(pay?.months ? { payMonths: pay.months } : {}),
    ...(experienceYears === null ? {} : { experienceYears }),
    ...(employment ? { employment } : {}),
    ...(startsOn ? { startsOn } : {}),
    ...(certificates.length > 0 ? { certificates } : {}),
  };
}

/** The amount of money that listings of the other kinds carry: budget, price, fee or reward. */
export function amountDetails(
  kind: Exclude<ListingKind, 'talent'>,
  cells: RowCells,
  findings: Findings,
): Record<string, number> {
  const cell = cells.get('amount') ?? cells.get('pay');
  if (!cell) return {};
  // Only the number matters here: the period with the widest bounds lets every amount through.
  const pay = readPay(cell.text, { ...payHint(cell.heading ?? ''), period: 'hour' });
  const fen = typeof pay === 'string' ? undefined : (pay.maxFen ?? pay.minFen);
  if (fen !== undefined) return { [AMOUNT_FIELD[kind]]: fen };
  if (pay === 'not_understood') findings.keep('amount_not_understood', cell);
  else findings.kept.push({ label: cell.label, text: cell.text });
  return {};
}

/** Level of education, `any` where none is asked for. */
export function rowLevel(cells: RowCells, findings: Findings): Level {
  const level = read(cells.get('level'), readLevel, 'level_not_understood', findings);
  if (level || cells.get('level')) return level ?? 'any';
  // Some sites put both into one column: 3-5年 / 本科.
  const shared = cells.get('experience')?.text ?? '';
  return (/[科专硕博中]/u.test(shared) ? readLevel(shared.replace(/经验不限|不限经验/u, '')) : null) ?? 'any';
}

/** Number of people, where it is a number. */
export function rowHeadcount(cells: RowCells, findings: Findings): number | undefined {
  const headcount = read(cells.get('headcount'), readHeadcount, 'headcount_not_understood', findings);
  return typeof headcount === 'number' ? headcount : undefined;
}

/** Pay of a row, from one column or from one for each end. */
function rowPay(cells: RowCells, findings: Findings): Pay | null {
  const cell = cells.get('pay') ?? joined(cells.get('payMin'), cells.get('payMax'));
  if (!cell) return null;
  const pay = readPay(cell.text, payHint(cell.heading ?? ''));
  if (pay === 'not_understood') findings.keep('pay_not_understood', cell);
  if (typeof pay === 'string') return null;
  if (pay.assumedYear) findings.warn('pay_assumed_yearly', cell);
  return pay;
}

function joined(low: Cell | null, high: Cell | null): Cell | null {
  const ends = [low, high].filter((cell) => cell !== null && !/^0+(?:\.0+)?$/.test(cell.text)) as Cell[];
  const [first] = ends;
  if (!first) return null;
  const open = ends.length === 1 && first === high ? '以下' : '';
  return { ...first, text: ends.map(({ text }) => text).join('-') + open };
}

function rowEmployment(cells: RowCells, findings: Findings) {
  const cell = cells.get('employment');
  if (cell) return read(cell, readEmployment, 'employment_not_understood', findings);
  return /实习生|学徒/u.test(cells.get('title')?.text ?? '')
    ? readEmployment(cells.get('title')?.text ?? '')
    : null;
}

function read<Value>(
  cell: Cell | null,
  reader: (text: string) => Value | null,
  code: Parameters<Findings['keep']>[0],
  findings: Findings,
): Value | null {
  if (!cell || /^[-—/]+$/u.test(cell.text)) return null;
  const value = reader(cell.text);
  if (value === null) findings.keep(code, cell);
  return value;
}
