import {
  INTRODUCTION_MOVES,
  INTRODUCTION_SIDES,
  INTRODUCTION_STATES,
  type IntroductionMove,
  type IntroductionState,
} from '@rongqiao/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen, judgeMove, otherSide, stateAfter } from './introduction-states.ts';

const side = fc.constantFrom(...INTRODUCTION_SIDES);
const attempts = fc.array(fc.tuple(fc.constantFrom(...INTRODUCTION_MOVES), side), { maxLength: 30 });

/** Walks through attempts; what is refused changes nothing. */
function walk(tried: readonly (readonly [IntroductionMove, 'inviter' | 'invitee'])[]) {
  let state: IntroductionState = 'invited';
  let proposedBy: 'inviter' | 'invitee' | null = null;
  const made: { move: IntroductionMove; by: string; from: IntroductionState }[] = [];
  for (const [move, by] of tried) {
    if (judgeMove(move, by, { state, proposedBy }) !== 'allowed') continue;
    made.push({ move, by, from: state });
    if (move === 'propose') proposedBy = by;
    state = stateAfter(move, state);
  }
  return { state, made };
}

describe('the states of an introduction', () => {
  it('reach a success only over an acceptance and terms that the two sides wrote and confirmed', () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const { made } = walk(tried);
        const success = made.findIndex(({ move }) => move === 'succeed');
        if (success < 0) return;
        const before = made.slice(0, success);
        const confirmed = before.findLast(({ move }) => move === 'confirm');
        const proposed = before.findLast(({ move }) => move === 'propose');
        expect(before[0]).toMatchObject({ move: 'accept', by: 'invitee' });
        expect(confirmed?.by).toBe(otherSide(proposed?.by === 'inviter' ? 'inviter' : 'invitee'));
      }),
      { numRuns: 3000 },
    );
  });

  it('allow nothing after an end', () => {
    for (const state of INTRODUCTION_STATES.filter((each) => !isOpen(each))) {
      for (const move of INTRODUCTION_MOVES) {
        for (const by of INTRODUCTION_SIDES) {
          expect(judgeMove(move, by, { state, proposedBy: 'inviter' })).toBe('state');
        }
      }
    }
  });

  it('let a side do something in every open state, so that nothing is stuck', () => {
    for (const state of INTRODUCTION_STATES.filter(isOpen)) {
      for (const by of INTRODUCTION_SIDES) {
        const open = INTRODUCTION_MOVES.filter(
          (move) => judgeMove(move, by, { state, proposedBy: null }) === 'allowed',
        );
        expect(open.length, `${by} when ${state}`).toBeGreaterThan(0);
      }
    }
  });
});
