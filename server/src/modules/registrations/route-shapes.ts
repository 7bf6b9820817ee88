import { z } from 'zod';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';

export interface RegistrationContext {
  database: Database;
  clock: Clock;
}

export const Id = z.object({ id: z.uuid() });
export const IdempotencyHeader = z.object({ 'idempotency-key': z.string().min(8).max(128).optional() });
