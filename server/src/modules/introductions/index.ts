export type { Announce, IntroductionEvent } from './introduction-event.ts';
export { introductionMeasures } from './introduction-measures.repository.ts';
export { isOpen, otherSide, stateAfter } from './introduction-states.ts';
export { sideOf } from './introductions.access.ts';
export { isAccepted } from './introductions.presenter.ts';
export {
  findIntroductionRow,
  type IntroductionRow,
  insertIntroduction,
  insertIntroductions,
  insertMessages,
  insertSteps,
  type NewIntroductionRow,
  type NewMessageRow,
  type NewStepRow,
} from './introductions.repository.ts';
export { introductionRoutes } from './introductions.routes.ts';
export { refreshAllReplyFigures } from './refresh-reply-figures.ts';
export { followUpSilence } from './silence.ts';
