import type { EndingRules } from '@rongqiao/contracts';
import { addDays, dayInChina } from '../../platform/clock/clock.ts';

/** When owners are asked how a listing ended (结果反馈规则). Settings of the platform, stated to everybody; no figures of a policy. */
export const ENDING_RULES: EndingRules = {
  askBeforeDays: 7,
  answerWithinDays: 14,
  askOpenEndedAfterDays: 180,
  longestExtensionDays: 365,
};

/** The last day for the answer of an owner who is asked today. */
export function outcomeDueOn(deadline: string | null, today: string): string {
  const from = deadline !== null && deadline > today ? deadline : today;
  return addDays(from, ENDING_RULES.answerWithinDays);
}

/** What a new text does to the question: another last day, or any sign of life where there is none, puts it off. */
export function asksAnew(
  before: { deadline: string | null },
  after: { deadline?: string | null | undefined },
): { outcomeAskedAt?: null; outcomeDueOn?: null } {
  const deadline = after.deadline ?? null;
  if (deadline !== null && deadline === before.deadline) return {};
  return { outcomeAskedAt: null, outcomeDueOn: null };
}

/** The last day for the answer where the owner of a public listing is to be asked now; null where not. */
export function dueOutcome(
  { status, deadline }: { status: string; deadline: string | null },
  now: Date,
): string | null {
  const today = dayInChina(now);
  if (deadline === null || (status !== 'published' && status !== 'expired')) return null;
  return deadline <= addDays(today, ENDING_RULES.askBeforeDays) ? outcomeDueOn(deadline, today) : null;
}
