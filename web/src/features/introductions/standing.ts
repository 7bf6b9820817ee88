import type { Introduction, IntroductionSummary } from '@rongqiao/contracts';

/** Where an introduction stands, as its reader would say it; names of texts. */
export type Standing =
  | 'answer'
  | 'answerTheirs'
  | 'reply'
  | 'replyTheirs'
  | 'confirm'
  | 'confirmTheirs'
  | 'agreed'
  | 'ended'
  | 'declined'
  | 'withdrawn'
  | 'lapsed';

export function standingOf(
  introduction: IntroductionSummary & Pick<Partial<Introduction>, 'agreement'>,
): Standing {
  const { state, side, waitingFor, agreement } = introduction;
  const mine = waitingFor === side;
  if (state === 'invited') return mine ? 'answer' : 'answerTheirs';
  if (state !== 'accepted') return state;
  if (agreement && agreement.confirmedAt === undefined && agreement.proposedBy !== waitingFor) {
    return mine ? 'confirm' : 'confirmTheirs';
  }
  return mine ? 'reply' : 'replyTheirs';
}

/** What to do next; names of texts. */
export function nextStepOf(standing: Standing): 'answer' | 'reply' | 'agreed' | 'view' {
  if (standing === 'answer' || standing === 'agreed') return standing;
  return standing === 'reply' || standing === 'confirm' ? 'reply' : 'view';
}
