import { appendAudit } from '../../platform/audit/index.ts';
import { type Database, inTransaction, type Tx } from '../../platform/db/index.ts';
import type { Announce } from './introduction-event.ts';
import { type OpenState, SILENCE } from './introduction-states.ts';
import {
  type IntroductionRow,
  insertSteps,
  lockIntroductionRow,
  updateIntroduction,
} from './introductions.repository.ts';
import { listSilentSince } from './invitations.repository.ts';

const DAY_MS = 86_400_000;

/** Ends what has been silent too long, and reminds the people of what soon will be. Returns how many of each. */
export async function followUpSilence(
  database: Database,
  announce: Announce,
  now: Date,
): Promise<{ lapsed: number; reminded: number }> {
  const done = { lapsed: 0, reminded: 0 };
  for (const state of Object.keys(SILENCE) as OpenState[]) {
    const { lapseAfterDays, remindAfterDays } = SILENCE[state];
    const late = { before: daysBefore(now, lapseAfterDays), reminded: true };
    for (const id of await listSilentSince(database.db, state, late)) {
      if (await inTransaction(database, (tx) => lapse(tx, id, announce, now))) done.lapsed += 1;
    }
    const quiet = { before: daysBefore(now, remindAfterDays), reminded: false };
    for (const id of await listSilentSince(database.db, state, quiet)) {
      if (await inTransaction(database, (tx) => remind(tx, id, announce, now))) done.reminded += 1;
    }
  }
  return done;
}

/** When silence ends an introduction; null at an end. */
export function lapsesAt({ state, lastActivityAt }: IntroductionRow): Date | null {
  const rule = (SILENCE as Partial<Record<string, { lapseAfterDays: number }>>)[state];
  return rule ? new Date(lastActivityAt.getTime() + rule.lapseAfterDays * DAY_MS) : null;
}

/** Somebody may have moved since the list was read, so each is looked at again under its lock. */
async function lapse(tx: Tx, id: string, announce: Announce, now: Date): Promise<boolean> {
  const row = await lockIntroductionRow(tx, id);
  const due = row && lapsesAt(row);
  if (!row || !due || due > now) return false;
  const changes = { state: 'lapsed', closedAt: now, waitingFor: null };
  await record(tx, { row, step: 'lapse', changes, announce, now });
  return true;
}

async function remind(tx: Tx, id: string, announce: Announce, now: Date): Promise<boolean> {
  const row = await lockIntroductionRow(tx, id);
  if (!row || row.remindedAt || !(row.state in SILENCE)) return false;
  const { remindAfterDays } = SILENCE[row.state as OpenState];
  if (row.lastActivityAt > daysBefore(now, remindAfterDays)) return false;
  await record(tx, { row, step: 'remind', changes: { remindedAt: now }, announce, now });
  return true;
}

async function record(
  tx: Tx,
  event: {
    row: IntroductionRow;
    step: 'remind' | 'lapse';
    changes: Parameters<typeof updateIntroduction>[2];
    announce: Announce;
    now: Date;
  },
): Promise<void> {
  const { row, step, changes, announce, now } = event;
  const introduction = await updateIntroduction(tx, row.id, changes);
  await insertSteps(tx, [{ introductionId: row.id, step, at: now }]);
  const entry = {
    actorId: null,
    action: `introduction.${step}`,
    entity: 'introduction',
    entityId: row.id,
    data: { from: row.state, to: introduction.state },
  };
  await appendAudit(tx, [entry], now);
  await announce(tx, { step, introduction, by: null, lapses: lapsesAt(introduction), now });
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
