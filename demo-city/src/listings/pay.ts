import type { ListingDraft } from '@rongqiao/contracts';
import type { Random } from '../random/random.ts';
import type { Role } from '../sectors/sector.ts';
import { yuanToFen } from './writer.ts';

type Details = Extract<ListingDraft, { kind: 'talent' }>['details'];
type Employment = NonNullable<Details['employment']>;

/** Yuan a month: what an intern or apprentice gets of a newcomer's pay. */
const SHARE: Record<Employment, number> = {
  full_time: 1,
  part_time: 1,
  internship: 0.68,
  apprenticeship: 0.78,
  order_class: 0.95,
};

const hundred = (yuan: number): number => Math.round(yuan / 100) * 100;

/** Pay of a role in fen with the words for it. Part time is paid by the hour, all else by the month. */
export function makePay(
  role: Role,
  {
    employment,
    experienceYears,
    random,
  }: { employment: Employment; experienceYears: number; random: Random },
): { details: Details; text: string } {
  const [entry, top] = role.payYuan;
  const grown = entry + (top - entry) * Math.min(1, experienceYears / 8) * 0.75;
  if (employment === 'part_time') {
    const hourly = Math.round(grown / 168 + random.int(2, 9));
    const fen = yuanToFen(hourly);
    return {
      details: { payMinFen: fen, payMaxFen: fen, payPeriod: 'hour' },
      text: random.pick([`每小时${hourly}元`, `${hourly}元/小时，周结`]),
    };
  }
  const low = hundred(grown * SHARE[employment] * (0.94 + 0.12 * random.next()));
  const high = hundred(low * (1.12 + 0.28 * random.next()));
  const payMonths = employment === 'full_time' && random.chance(0.22) ? 13 : undefined;
  const text = random.pick([
    `月薪${low}—${high}元`,
    `${low}-${high}元/月`,
    `每月${low}到${high}元`,
    `综合月收入${low}～${high}元`,
  ]);
  return {
    details: {
      payMinFen: yuanToFen(low),
      payMaxFen: yuanToFen(high),
      payPeriod: 'month',
      ...(payMonths ? { payMonths } : {}),
    },
    text: payMonths ? `${text}，一年13薪` : text,
  };
}
