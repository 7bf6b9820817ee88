import type { IntroductionMove, IntroductionSide, IntroductionState } from '@rongqiao/contracts';

/** One move: from which states, by which sides, and where it leads. */
interface MoveRule {
  from: readonly IntroductionState[];
  /** `responder` is the side that did not write the agreement on the table. */
  by: readonly (IntroductionSide | 'responder')[];
  /** Absent where the state stays. */
  to?: IntroductionState;
}

const BOTH: readonly IntroductionSide[] = ['inviter', 'invitee'];

/** Every move that people make. What is not in this table cannot happen. */
const MOVES = {
  accept: { from: ['invited'], by: ['invitee'], to: 'accepted' },
  decline: { from: ['invited'], by: ['invitee'], to: 'declined' },
  withdraw: { from: ['invited'], by: ['inviter'], to: 'withdrawn' },
  write: { from: ['accepted', 'agreed'], by: BOTH },
  propose: { from: ['accepted', 'agreed'], by: BOTH, to: 'accepted' },
  confirm: { from: ['accepted'], by: ['responder'], to: 'agreed' },
  succeed: { from: ['agreed'], by: BOTH, to: 'ended' },
  end: { from: ['accepted', 'agreed'], by: BOTH, to: 'ended' },
} as const satisfies Record<IntroductionMove, MoveRule>;

/** Days of silence in each open state until people are reminded, and until it lapses. */
export const SILENCE = {
  invited: { remindAfterDays: 5, lapseAfterDays: 14 },
  accepted: { remindAfterDays: 14, lapseAfterDays: 30 },
  agreed: { remindAfterDays: 60, lapseAfterDays: 90 },
} as const satisfies Partial<Record<IntroductionState, { remindAfterDays: number; lapseAfterDays: number }>>;

export type OpenState = keyof typeof SILENCE;

export function isOpen(state: IntroductionState): state is OpenState {
  return state in SILENCE;
}

/** Where an introduction stands, as far as moves depend on it. */
export interface Position {
  state: IntroductionState;
  /** Who wrote the agreement on the table; null where there is none. */
  proposedBy: IntroductionSide | null;
}

/** Whether a side may make a move now: `state` says that it is too late or too early, `side` that it is the other's. */
export function judgeMove(
  move: IntroductionMove,
  side: IntroductionSide,
  { state, proposedBy }: Position,
): 'allowed' | 'state' | 'side' {
  const { from, by }: MoveRule = MOVES[move];
  const sides = by.map((who) => (who === 'responder' ? responderTo(proposedBy) : who));
  if (!from.includes(state)) return 'state';
  if (sides.includes(null)) return 'state';
  return sides.includes(side) ? 'allowed' : 'side';
}

/** The state that a move leads to. */
export function stateAfter(move: IntroductionMove, state: IntroductionState): IntroductionState {
  const rule: MoveRule = MOVES[move];
  return rule.to ?? state;
}

export function otherSide(side: IntroductionSide): IntroductionSide {
  return side === 'inviter' ? 'invitee' : 'inviter';
}

function responderTo(proposedBy: IntroductionSide | null): IntroductionSide | null {
  return proposedBy === null ? null : otherSide(proposedBy);
}
