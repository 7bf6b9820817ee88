import type { IntroductionMove, IntroductionSide } from '@rongqiao/contracts';
import type { Tx } from '../../platform/db/index.ts';
import type { IntroductionRow } from './introductions.repository.ts';

/** What happened to an introduction: an invitation, a move, or what time did. */
export interface IntroductionEvent {
  step: 'invite' | IntroductionMove | 'remind' | 'lapse';
  /** As it stands after the step. */
  introduction: IntroductionRow;
  /** Who did it; null for what time did. */
  by: { userId: string; side: IntroductionSide } | null;
  /** When silence will end it; null unless that is what people are reminded of. */
  lapses: Date | null;
  now: Date;
}

/** Tells the people concerned, in the transaction of the step. A workflow knows who they are. */
export type Announce = (tx: Tx, event: IntroductionEvent) => Promise<void>;
