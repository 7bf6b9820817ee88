import { randomBytes, randomInt } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Database, Tx } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/errors/index.ts';
import { keyedHash } from './keyed-hash.ts';
import { deleteTicketsBefore, insertTicket, type TicketPurpose, useTicket } from './tickets.repository.ts';

const MINUTE_MS = 60_000;

/** How long each kind of ticket is good for. */
const TICKET_MINUTES = {
  confirm_email: 3 * 24 * 60,
  change_email: 24 * 60,
  reset_password: 60,
  sign_in_code: 10,
  second_factor: 10,
} as const satisfies Record<TicketPurpose, number>;

/** Tries at a code. */
export const CODE_TRIES = 5;

interface Making {
  secret: string;
  userId: string;
  purpose: TicketPurpose;
  email: string | null;
  now: Date;
  minutes?: number;
}

/** Makes a ticket of 256 random bits, to be carried by a link or a cookie; returns it. */
export async function makeTicket(tx: Tx, making: Making): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await insertTicket(tx, rowOf(making, uuidv7(), keyedHash(making.secret, making.purpose, token)));
  return token;
}

/** Makes a code of six digits for the ticket `id`; returns the code. */
export async function makeCode(tx: Tx, id: string, making: Making): Promise<string> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await insertTicket(tx, rowOf(making, id, hashOfCode(making.secret, id, code)));
  return code;
}

export function hashOfCode(secret: string, id: string, code: string): string {
  return keyedHash(secret, 'sign_in_code', `${id} ${code}`);
}

/** Uses the ticket of a link up; throws where it is not good (any more). */
export async function redeemTicket(
  tx: Tx,
  { secret, purpose, token, now }: { secret: string; purpose: TicketPurpose; token: string; now: Date },
) {
  const used = await useTicket(tx, {
    purpose,
    by: { secretHash: keyedHash(secret, purpose, token) },
    now,
  });
  if (!used) throw badTicket();
  return used;
}

/** Deletes tickets that are good for nothing, with the addresses in them. */
export function forgetOldTickets(database: Database, now: Date): Promise<number> {
  return deleteTicketsBefore(database, now);
}

function rowOf({ userId, purpose, email, now, minutes }: Making, id: string, secretHash: string) {
  const expiresAt = new Date(now.getTime() + (minutes ?? TICKET_MINUTES[purpose]) * MINUTE_MS);
  return { id, userId, purpose, email, secretHash, expiresAt, createdAt: now };
}

function badTicket(): AppError {
  return new AppError('request.rule_broken', {
    detail: {
      zh: '这个链接已经用过、已经过期，或不完整。请重新申请一封邮件，用最新一封里的链接。',
      en: 'This link was used before, has expired or is incomplete. Please ask for a new letter and use its link.',
    },
  });
}
