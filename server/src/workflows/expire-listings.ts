import { markExpired } from '../modules/listings/index.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/db/index.ts';

const EVERY_MS = 10 * 60_000;

/** Marks listings whose deadline has passed, at once and then every ten minutes, until stopped. */
export function startExpiry(database: Database, clock: Clock, onError: (error: unknown) => void) {
  let running: Promise<unknown> = markExpired(database, clock()).catch(onError);
  const timer = setInterval(() => {
    running = markExpired(database, clock()).catch(onError);
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
