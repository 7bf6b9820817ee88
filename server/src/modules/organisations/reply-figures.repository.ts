import { and, eq, or, sql } from 'drizzle-orm';
import type { Tx } from '../../platform/db/index.ts';
import { organisations } from './organisations.schema.ts';

/** Writes how an organisation answered of late; says whether anything changed. */
export async function saveReplyFigures(
  tx: Tx,
  organisationId: string,
  figures: { asked: number; answered: number; medianReplyHours: number | null },
): Promise<boolean> {
  const { asked, answered, medianReplyHours } = figures;
  const changed = await tx
    .update(organisations)
    .set({ invitationsAsked: asked, invitationsAnswered: answered, medianReplyHours })
    .where(
      and(
        eq(organisations.id, organisationId),
        or(
          sql`${organisations.invitationsAsked} <> ${asked}`,
          sql`${organisations.invitationsAnswered} <> ${answered}`,
          sql`${organisations.medianReplyHours} is distinct from ${medianReplyHours}::real`,
        ),
      ),
    )
    .returning({ id: organisations.id });
  return changed.length > 0;
}
