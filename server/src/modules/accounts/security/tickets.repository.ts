import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Database, Tx } from '../../../platform/db/index.ts';
import { accountTickets } from './tickets.schema.ts';

export type TicketPurpose =
  | 'confirm_email'
  | 'change_email'
  | 'reset_password'
  | 'sign_in_code'
  | 'second_factor';
type NewTicket = Omit<typeof accountTickets.$inferInsert, 'purpose'> & { purpose: TicketPurpose };

/** Keeps a ticket; earlier ones of the same person for the same purpose are worth nothing any more. */
export async function insertTicket(tx: Tx, ticket: NewTicket): Promise<void> {
  const { userId, purpose } = ticket;
  await tx
    .delete(accountTickets)
    .where(and(eq(accountTickets.userId, userId), eq(accountTickets.purpose, purpose)));
  await tx.insert(accountTickets).values(ticket);
}

const valid = (purpose: TicketPurpose, now: Date) =>
  and(eq(accountTickets.purpose, purpose), isNull(accountTickets.usedAt), gt(accountTickets.expiresAt, now));

/** Uses a ticket up; null where there is none that is still good. Of two who come at once, one gets it. */
export async function useTicket(
  tx: Tx,
  { purpose, by, now }: { purpose: TicketPurpose; by: { id: string } | { secretHash: string }; now: Date },
) {
  const which = 'id' in by ? eq(accountTickets.id, by.id) : eq(accountTickets.secretHash, by.secretHash);
  const [used] = await tx
    .update(accountTickets)
    .set({ usedAt: now })
    .where(and(which, valid(purpose, now)))
    .returning({ userId: accountTickets.userId, email: accountTickets.email });
  return used ?? null;
}

/** Counts a try at a ticket before it is looked at; null where there is none, or its tries are used up. */
export async function tryTicket(
  tx: Tx,
  {
    purpose,
    by,
    limit,
    now,
  }: { purpose: TicketPurpose; by: { id: string } | { secretHash: string }; limit: number; now: Date },
) {
  const which = 'id' in by ? eq(accountTickets.id, by.id) : eq(accountTickets.secretHash, by.secretHash);
  const [tried] = await tx
    .update(accountTickets)
    .set({ tries: sql`${accountTickets.tries} + 1` })
    .where(and(which, valid(purpose, now), lt(accountTickets.tries, limit)))
    .returning({
      id: accountTickets.id,
      userId: accountTickets.userId,
      secretHash: accountTickets.secretHash,
    });
  return tried ?? null;
}

/** Deletes every ticket of a user: what was sent before is worth nothing any more. */
export async function deleteTicketsOf(tx: Tx, userId: string): Promise<void> {
  await tx.delete(accountTickets).where(eq(accountTickets.userId, userId));
}

export async function deleteTicketsBefore(database: Database, before: Date): Promise<number> {
  const gone = await database.db
    .delete(accountTickets)
    .where(lt(accountTickets.expiresAt, before))
    .returning({ id: accountTickets.id });
  return gone.length;
}
