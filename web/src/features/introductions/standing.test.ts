import { describe, expect, it } from 'vitest';
import { INTRODUCTION, PROPOSED } from '../../testing/introduction-fixtures.ts';
import { nextStepOf, standingOf } from './standing.ts';

describe('standingOf', () => {
  it('says whose turn an invitation is', () => {
    expect(standingOf(INTRODUCTION)).toBe('answer');
    expect(standingOf({ ...INTRODUCTION, side: 'inviter' })).toBe('answerTheirs');
  });

  it('asks to confirm terms that the other side wrote, until something newer waits', () => {
    expect(standingOf(PROPOSED)).toBe('confirm');
    expect(standingOf({ ...PROPOSED, side: 'inviter' })).toBe('confirmTheirs');
    expect(standingOf({ ...PROPOSED, side: 'inviter', waitingFor: 'inviter' })).toBe('reply');
    expect(standingOf({ ...PROPOSED, waitingFor: 'inviter' })).toBe('replyTheirs');
  });

  it('names an end by what it was, and leaves nothing to do there', () => {
    for (const state of ['ended', 'declined', 'withdrawn', 'lapsed'] as const) {
      const standing = standingOf({ ...INTRODUCTION, state });
      expect(standing).toBe(state);
      expect(nextStepOf(standing)).toBe('view');
    }
  });
});
