import { z } from 'zod';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import type { InvitationPost } from './invite.ts';
import type { TellPeople } from './members.service.ts';

export interface MembershipContext {
  database: Database;
  clock: Clock;
  /** Key that links of invitations are signed with. */
  secret: string;
  post: InvitationPost;
  tell: TellPeople;
}

export const Id = z.object({ id: z.uuid() });
export const MemberId = z.object({ id: z.uuid(), user: z.uuid() });
export const IdempotencyHeader = z.object({ 'idempotency-key': z.string().min(8).max(128).optional() });
