import { describe, expect, it } from 'vitest';
import { samplePack } from '../testing/sample-pack.ts';
import { findUntested } from './check-scenarios.ts';
import { runScenarios } from './run-scenarios.ts';

describe('scenarios of a pack', () => {
  it('pass when the rule says what they say, and show what differs when not', () => {
    expect(runScenarios(samplePack())).toEqual({ passed: 1, failed: [] });
    const wrong = runScenarios(samplePack((text) => text.replace('amountFen: 600670', 'amountFen: 600671')));
    expect(wrong.failed).toMatchObject([
      { rule: 'r3', differences: ['amountFen: expected 600671, got 600670'] },
    ]);
  });

  it('are asked of every rule that computes, by the cases that it can have', () => {
    expect(findUntested(samplePack())).toEqual([
      { rule: 'r2', lacks: ['pass', 'fail', 'boundary', 'missing'] },
      { rule: 'r3', lacks: ['fail', 'boundary', 'missing'] },
      { rule: 'r4', lacks: ['pass', 'fail', 'boundary', 'missing'] },
    ]);
  });
});
