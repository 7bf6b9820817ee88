import type { IntroductionMove, IntroductionSide } from '@rongqiao/contracts';
import { AppError, type Bilingual, notFound } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { mayWriteFor } from '../listings/index.ts';
import { judgeMove } from './introduction-states.ts';
import type { IntroductionRow } from './introductions.repository.ts';

export const INTRODUCTION_WORDS = { zh: '对接', en: 'introduction' };

/** The side that a caller acts for, or null: whoever writes for the organisation, or the person who asked. */
export function sideOf(caller: Caller, row: IntroductionRow): IntroductionSide | null {
  if (mayWriteFor(caller, row.inviteeOrganisationId)) return 'invitee';
  if (row.inviterPersonId === caller.userId) return 'inviter';
  if (row.inviterOrganisationId && mayWriteFor(caller, row.inviterOrganisationId)) return 'inviter';
  return null;
}

/** Only the two sides see an introduction; for everybody else it is missing. */
export function requireSide(
  caller: Caller,
  row: IntroductionRow | null,
): { row: IntroductionRow; side: IntroductionSide } {
  const side = row && sideOf(caller, row);
  if (!row || !side) throw notFound(INTRODUCTION_WORDS);
  return { row, side };
}

/** Refuses a move that is the other side's (403), or that the state does not allow (409). */
export function requireMove(move: IntroductionMove, side: IntroductionSide, row: IntroductionRow): void {
  const verdict = judgeMove(move, side, row);
  if (verdict === 'side') throw new AppError('request.forbidden', { detail: OTHER_SIDE });
  if (verdict === 'state') throw new AppError('request.conflict', { detail: whyNot(move, row) });
}

function whyNot(move: IntroductionMove, { state }: IntroductionRow): Bilingual {
  if (state === 'invited') return NOT_ACCEPTED;
  if (move === 'succeed' && state === 'accepted') return NOT_AGREED;
  if (move === 'confirm' && state === 'accepted') return NOTHING_PROPOSED;
  return STANDS[state];
}

const OTHER_SIDE = {
  zh: '这一步要由对方来做，请等待对方操作。',
  en: 'This step is for the other side. Please wait for them.',
};
const NOT_ACCEPTED = {
  zh: '对方还没有接受邀请，接受之后才能继续。',
  en: 'The invitation has not been accepted yet; you can go on once it is.',
};
const NOT_AGREED = {
  zh: '请先写下约定并由双方确认，再登记成功的结果。',
  en: 'Please write down what was agreed and have both sides confirm it before reporting a success.',
};
const NOTHING_PROPOSED = {
  zh: '还没有写下约定，没有可以确认的内容。',
  en: 'Nothing has been proposed yet, so there is nothing to confirm.',
};
/** Why a move comes too late, by what the introduction has become meanwhile. */
const STANDS = {
  accepted: {
    zh: '这次对接已被接受，请刷新页面后继续。',
    en: 'This introduction has been accepted already. Please reload and go on from there.',
  },
  agreed: {
    zh: '双方已确认约定，请刷新页面后继续。',
    en: 'Both sides have confirmed the agreement already. Please reload and go on from there.',
  },
  ended: {
    zh: '这次对接已登记结果并结束。',
    en: 'This introduction has ended and its outcome is reported.',
  },
  declined: {
    zh: '这次对接已被婉拒，不能再改。',
    en: 'This introduction has been declined and cannot be changed.',
  },
  withdrawn: {
    zh: '发起方已撤回这次对接。',
    en: 'The inviting side has withdrawn this introduction.',
  },
  lapsed: {
    zh: '这次对接因长时间没有回应已自动关闭。如仍有意向，可以重新发起。',
    en: 'This introduction was closed after a long silence. If you are still interested, start a new one.',
  },
} as const satisfies Record<Exclude<IntroductionRow['state'], 'invited'>, Bilingual>;
