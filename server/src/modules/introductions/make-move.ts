import type {
  ConfirmAgreement,
  DeclineIntroduction,
  IntroductionMove,
  IntroductionOutcome,
  IntroductionSide,
} from '@rongqiao/contracts';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { appendAudit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import type { Announce } from './introduction-event.ts';
import { isOpen, otherSide, stateAfter } from './introduction-states.ts';
import { requireMove, requireSide } from './introductions.access.ts';
import {
  type IntroductionChanges,
  type IntroductionRow,
  insertMessages,
  insertSteps,
  lockIntroductionRow,
  updateIntroduction,
} from './introductions.repository.ts';

/** Who moves which introduction, when, and how it is told. */
export interface MoveContext {
  caller: Caller;
  id: string;
  announce: Announce;
  now: Date;
}

/** Takes an invitation; from now on both sides see whom to reach. */
export function accept(tx: Tx, context: MoveContext): Promise<IntroductionRow> {
  const { caller, now } = context;
  return makeMove(tx, context, 'accept', () => ({
    answeredAt: now,
    answeredById: caller.userId,
    waitingFor: 'inviter',
  }));
}

/** Says no to an invitation, with the reason. */
export function decline(tx: Tx, context: MoveContext, answer: DeclineIntroduction): Promise<IntroductionRow> {
  const { caller, now } = context;
  return makeMove(tx, context, 'decline', () => ({
    answeredAt: now,
    answeredById: caller.userId,
    declineReason: answer.reason,
    declineNote: answer.note ?? null,
  }));
}

/** Takes an invitation back before it is answered. */
export function withdraw(tx: Tx, context: MoveContext): Promise<IntroductionRow> {
  return makeMove(tx, context, 'withdraw', () => ({}));
}

/** Writes to the other side; returns the id of the message. */
export async function writeMessage(tx: Tx, context: MoveContext, body: string): Promise<string> {
  const { caller, id, now } = context;
  const messageId = uuidv7();
  await makeMove(tx, context, 'write', async (_, side) => {
    await insertMessages(tx, [
      { id: messageId, introductionId: id, side, authorId: caller.userId, body, at: now },
    ]);
    return { waitingFor: otherSide(side) };
  });
  return messageId;
}

/** Puts terms on the table, in place of earlier ones; the other side has to confirm them. */
export function proposeAgreement(tx: Tx, context: MoveContext, text: string): Promise<IntroductionRow> {
  return makeMove(tx, context, 'propose', (row, side) => ({
    agreement: text,
    agreementVersion: row.agreementVersion + 1,
    proposedBy: side,
    proposedAt: context.now,
    confirmedAt: null,
    waitingFor: otherSide(side),
  }));
}

/** Confirms the other side's terms, as they were read. */
export function confirmAgreement(
  tx: Tx,
  context: MoveContext,
  { version }: z.infer<typeof ConfirmAgreement>,
): Promise<IntroductionRow> {
  return makeMove(tx, context, 'confirm', (row) => {
    if (row.agreementVersion !== version) throw changedMeanwhile();
    return { confirmedAt: context.now, waitingFor: null };
  });
}

/** Says how it ended. A success needs terms that both sides have confirmed. */
export function conclude(
  tx: Tx,
  context: MoveContext,
  outcome: IntroductionOutcome,
): Promise<IntroductionRow> {
  const move = outcome.result === 'none' ? 'end' : 'succeed';
  return makeMove(tx, context, move, () => ({ result: outcome.result, resultNote: outcome.note ?? null }));
}

type Change = (
  row: IntroductionRow,
  side: IntroductionSide,
) => IntroductionChanges | Promise<IntroductionChanges>;

async function makeMove(
  tx: Tx,
  { caller, id, announce, now }: MoveContext,
  move: IntroductionMove,
  change: Change,
): Promise<IntroductionRow> {
  const { row, side } = requireSide(caller, await lockIntroductionRow(tx, id));
  requireMove(move, side, row);
  const state = stateAfter(move, row.state);
  const ending = isOpen(state) ? {} : { closedAt: now, waitingFor: null };
  const changes = { ...(await change(row, side)), ...ending };
  const introduction = await updateIntroduction(tx, id, {
    ...changes,
    state,
    lastActivityAt: now,
    remindedAt: null,
  });
  const { userId } = caller;
  if (move !== 'write') {
    await insertSteps(tx, [{ introductionId: id, step: move, side, byUserId: userId, at: now }]);
  }
  const data = { from: row.state, to: state, side, ...auditable(introduction) };
  const action = `introduction.${move}`;
  await appendAudit(tx, [{ actorId: userId, action, entity: 'introduction', entityId: id, data }], now);
  await announce(tx, { step: move, introduction, by: { userId, side }, lapses: null, now });
  return introduction;
}

/** Codes only: what people wrote stays out of the log. */
function auditable({ declineReason, agreementVersion, result }: IntroductionRow): Record<string, unknown> {
  return {
    ...(declineReason && { declineReason }),
    ...(agreementVersion > 0 && { agreementVersion }),
    ...(result && { result }),
  };
}

function changedMeanwhile(): AppError {
  return new AppError('request.conflict', {
    detail: {
      zh: '约定的内容刚被修改过，请看过新的内容再确认。',
      en: 'The terms have just been changed. Please read the new ones before you confirm.',
    },
  });
}
