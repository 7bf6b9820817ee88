import { createHash } from 'node:crypto';
import type { IntroductionMove, IntroductionSide } from '@rongqiao/contracts';
import type { DemoCity } from '@rongqiao/demo-city';
import {
  isOpen,
  type NewIntroductionRow,
  type NewMessageRow,
  type NewStepRow,
  otherSide,
  stateAfter,
} from '../modules/introductions/index.ts';

export type DemoListing = DemoCity['listings'][number];

/** What one side did, some hours after the step before. */
export interface DemoMove {
  step: IntroductionMove;
  side: IntroductionSide;
  afterHours: number;
  text?: string;
  reason?: string;
  result?: string;
}

/** One introduction of the example as it came about. */
export interface DemoScript {
  /** Tells it apart from all others. */
  key: string;
  listing: DemoListing;
  inviter: { organisationId: string } | { personId: string };
  contextListingId?: string;
  message: string;
  hoursAgo: number;
  moves: readonly DemoMove[];
  /** Time ended it this many hours after the last step. */
  lapsedAfterHours?: number;
  /** Accounts of the example that act for a side, to be reached by the other. */
  people?: Partial<Record<IntroductionSide, string>>;
}

/** An introduction of the example with everything that belongs to it. */
export interface DemoIntroduction {
  row: NewIntroductionRow;
  steps: NewStepRow[];
  messages: NewMessageRow[];
}

const HOUR_MS = 3_600_000;

/** Plays a script by the same table of states that people move by. The same script gives the same introduction. */
export function playScript(script: DemoScript, now: Date): DemoIntroduction {
  let at = new Date(now.getTime() - script.hoursAgo * HOUR_MS);
  const played = openingOf(script, at);
  const { row, steps } = played;
  for (const [index, move] of script.moves.entries()) {
    at = new Date(at.getTime() + move.afterHours * HOUR_MS);
    applyMove(played, { move, at, index, script });
  }
  if (script.lapsedAfterHours !== undefined) {
    at = new Date(at.getTime() + script.lapsedAfterHours * HOUR_MS);
    Object.assign(row, { state: 'lapsed', closedAt: at, waitingFor: null });
    steps.push({ introductionId: row.id, step: 'lapse', at });
  }
  return played;
}

function openingOf(script: DemoScript, at: Date): DemoIntroduction {
  const { key, listing, inviter, contextListingId, message, people } = script;
  const id = demoId(key);
  const row = {
    id,
    state: 'invited',
    listingId: listing.id,
    inviteeOrganisationId: listing.organisationId,
    ...('organisationId' in inviter
      ? { inviterOrganisationId: inviter.organisationId }
      : { inviterPersonId: inviter.personId }),
    contextListingId: contextListingId ?? null,
    source: 'recommendation',
    message,
    invitedById: people?.inviter ?? null,
    invitedAt: at,
    lastActivityAt: at,
    waitingFor: 'invitee',
    demo: true,
  };
  return { row, steps: [{ introductionId: id, step: 'invite', side: 'inviter', at }], messages: [] };
}

function applyMove(
  { row, steps, messages }: DemoIntroduction,
  { move, at, index, script }: { move: DemoMove; at: Date; index: number; script: DemoScript },
): void {
  const { step, side, text } = move;
  const state = stateAfter(step, row.state as Parameters<typeof stateAfter>[1]);
  const open = isOpen(state);
  const waitingFor = open && state !== 'agreed' ? otherSide(side) : null;
  Object.assign(row, { state, lastActivityAt: at, waitingFor, ...(!open && { closedAt: at }) });
  const authorId = script.people?.[side] ?? null;
  if (step === 'accept' || step === 'decline') Object.assign(row, { answeredAt: at, answeredById: authorId });
  if (step === 'decline') Object.assign(row, { declineReason: move.reason, declineNote: text ?? null });
  if (step === 'propose') {
    const agreementVersion = (row.agreementVersion ?? 0) + 1;
    Object.assign(row, { agreement: text, agreementVersion, proposedBy: side, proposedAt: at });
  }
  if (step === 'confirm') row.confirmedAt = at;
  if (step === 'succeed' || step === 'end') {
    Object.assign(row, { result: move.result ?? 'none', resultNote: text ?? null });
  }
  if (step === 'write') {
    const id = demoId(`${script.key}/message/${index}`);
    messages.push({ id, introductionId: row.id, side, authorId, body: text ?? '', at });
  } else {
    steps.push({ introductionId: row.id, step, side, at });
  }
}

/** A UUID that a text always gives: version 8, of the text's SHA-256 (RFC 9562, 5.8). */
function demoId(text: string): string {
  const hex = createHash('sha256').update(`introduction/${text}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
