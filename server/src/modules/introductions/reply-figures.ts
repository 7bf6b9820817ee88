/** One invitation as the figures see it. */
export interface ReceivedInvitation {
  invitedAt: Date;
  answeredAt: Date | null;
  /** When it ended without an answer; null while it waits. */
  closedAt: Date | null;
}

/** What the directory shows and ranks by. */
export interface ReplyFigures {
  asked: number;
  answered: number;
  /** Of the answered ones; null where there are none. */
  medianReplyHours: number | null;
}

/** The window that the figures look back over. */
export const FIGURES_DAYS = 90;
/** An invitation without an answer counts once it has waited this long: who has had no time yet is not late. */
const GRACE_HOURS = 72;
const HOUR_MS = 3_600_000;

/** Reply figures of one organisation at `now` from the invitations it received. */
export function computeReplyFigures(received: readonly ReceivedInvitation[], now: Date): ReplyFigures {
  const since = now.getTime() - FIGURES_DAYS * 24 * HOUR_MS;
  const counted = received.filter(({ invitedAt, answeredAt, closedAt }) => {
    if (invitedAt.getTime() < since) return false;
    if (answeredAt) return true;
    return hoursBetween(invitedAt, closedAt ?? now) >= GRACE_HOURS;
  });
  const hours = counted.flatMap(({ invitedAt, answeredAt }) =>
    answeredAt ? [hoursBetween(invitedAt, answeredAt)] : [],
  );
  return { asked: counted.length, answered: hours.length, medianReplyHours: median(hours) };
}

function hoursBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / HOUR_MS;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : Math.round(((lower + upper) / 2) * 10) / 10;
}
