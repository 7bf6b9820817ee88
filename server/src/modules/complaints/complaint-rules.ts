import type { ComplaintRules } from '@rongqiao/contracts';

/** How soon reports are answered (举报答复时限): settings of the platform, stated to everybody. */
export const COMPLAINT_RULES: ComplaintRules = {
  answerWithinWorkingDays: 5,
  correctWithinWorkingDays: 5,
  forgetContactAfterDays: 180,
};

/** Reports that one address may send an hour: visitors, and people who are signed in. */
export const COMPLAINTS_PER_HOUR = { visitor: 5, person: 30 } as const;
