import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../platform/db/index.ts';
import { organisations } from './organisations.schema.ts';

/**
 * Removes a party that nobody has used since it was written at `version` (its `updatedAt`): no member, no listing, no
 * introduction, no import refers to it. False where it stays. The tables that are asked are other modules'.
 */
export async function removeUntouched(tx: Tx, id: string, version: string): Promise<boolean> {
  const unused = sql`not exists (select from memberships where organisation_id = ${id})
    and not exists (select from listings where organisation_id = ${id} or on_behalf_of_id = ${id})
    and not exists (select from introductions where ${id} in (invitee_organisation_id, inviter_organisation_id))
    and not exists (select from task_parties where organisation_id = ${id})
    and not exists (select from conference_members where organisation_id = ${id})
    and not exists (select from imports where organisation_id = ${id})
    and not exists (select from registrations where organisation_id = ${id})`;
  const same = eq(organisations.updatedAt, new Date(version));
  const removed = await tx
    .delete(organisations)
    .where(and(eq(organisations.id, id), same, unused))
    .returning({ id: organisations.id });
  return removed.length > 0;
}
