import { SupervisionRules } from '@rongqiao/contracts';
import { compileLight, type LoadedLight, type LoadedPack } from '@rongqiao/rules';

/** How tasks of a policy are supervised: everything of it is the policy's own data. */
export interface Supervising {
  lights: readonly LoadedLight[];
  /** When reports are due; null: the policy does not say. */
  reporting:
    | { kind: 'calendar'; every: 'month' | 'quarter' | 'year'; withinWorkingDays: number }
    | { kind: 'days'; days: number }
    | null;
  remindDaysBefore: readonly number[];
  replyWithinWorkingDays: number | null;
}

const NONE: Supervising = { lights: [], reporting: null, remindDaysBefore: [], replyWithinWorkingDays: null };

/** The rules of a policy: its pack's, or else the three numbers that an official set; without either nothing is said. */
export function supervisingOf(pack: LoadedPack | null, numbers: unknown): Supervising {
  const set = SupervisionRules.safeParse(numbers);
  const own = pack?.data.supervision;
  const three = set.success ? set.data : own;
  if (!three) return NONE;
  const lights = pack && pack.lights.length > 0 ? pack.lights : plainLights(three);
  const calendar = own?.reporting;
  return {
    lights,
    reporting: calendar
      ? { kind: 'calendar', every: calendar.every, withinWorkingDays: calendar.withinWorkingDays }
      : { kind: 'days', days: three.reportEveryDays },
    remindDaysBefore:
      own && own.remindDaysBefore.length > 0 ? own.remindDaysBefore : [three.yellowDaysBefore],
    replyWithinWorkingDays: own?.replyWithinWorkingDays ?? null,
  };
}

/** The three numbers as rules. */
function plainLights({ yellowDaysBefore, redDaysAfter }: SupervisionRules): LoadedLight[] {
  return [
    {
      id: 'overdue',
      light: 'red' as const,
      when: `超过完成时限天数 > ${redDaysAfter}`,
      statement: redDaysAfter === 0 ? '已经超过完成时限' : `超过完成时限 ${redDaysAfter} 天以上`,
      en: redDaysAfter === 0 ? 'The deadline has passed' : `More than ${redDaysAfter} days past the deadline`,
    },
    {
      id: 'near',
      light: 'yellow' as const,
      when: `有完成时限 且 距完成时限天数 <= ${yellowDaysBefore}`,
      statement: `距完成时限不到 ${yellowDaysBefore} 天`,
      en: `Fewer than ${yellowDaysBefore} days are left`,
    },
    {
      id: 'report-missing',
      light: 'yellow' as const,
      when: '报告逾期天数 > 0',
      statement: '进展报告逾期未报',
      en: 'The progress report is late',
    },
  ].map(compileLight);
}
