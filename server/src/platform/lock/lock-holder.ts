import { z } from 'zod';

/** What the holder of a data folder writes into the lock file. `since` is an ISO instant. */
export const LockHolder = z.object({
  pid: z.int().positive(),
  since: z.iso.datetime(),
  /** Folder of the Unix socket on which the embedded database answers; absent until it does. */
  socketFolder: z.string().optional(),
});
export type LockHolder = z.infer<typeof LockHolder>;
