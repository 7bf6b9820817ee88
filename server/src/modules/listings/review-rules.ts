import { createHash } from 'node:crypto';
import type { ReviewRules } from '@rongqiao/contracts';

/** How publications of trusted organisations are drawn for review afterwards (抽查规则). */
export const REVIEW_RULES: ReviewRules = {
  samplingRate: 0.1,
  seed: 'rongqiao-sampling-1',
  method:
    'first 12 hex digits of sha256(seed + "/" + listing id + "/" + revision), divided by 16^12, < samplingRate',
};

/** Whether a publication is drawn. The same everywhere and at all times, so that anyone can draw again. */
export function isDrawn(listingId: string, revision: number, rules: ReviewRules = REVIEW_RULES): boolean {
  const digest = createHash('sha256').update(`${rules.seed}/${listingId}/${revision}`).digest('hex');
  return Number.parseInt(digest.slice(0, 12), 16) / 16 ** 12 < rules.samplingRate;
}
