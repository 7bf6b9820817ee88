import type { NotificationKind } from '@rongqiao/contracts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database, Tx } from '../../platform/db/index.ts';
import type { FileStore } from '../../platform/files/index.ts';
import type { Message } from '../notifications/index.ts';
import type { PackShelf } from '../policies/index.ts';

/** What happened to a task, for the people of a unit or for one person. A workflow knows how they are reached. */
export interface TaskNews {
  kind: Extract<NotificationKind, `task.${string}`>;
  facts: Message['facts'];
  link: string;
}
export interface TaskTold {
  unit(tx: Tx, organisationId: string, news: TaskNews, now: Date): Promise<void>;
  person(tx: Tx, userId: string | null, news: TaskNews, now: Date): Promise<void>;
}

/** What the routes of tasks work with. */
export interface TaskContext {
  database: Database;
  files: FileStore;
  packs: PackShelf;
  clock: Clock;
  told: TaskTold;
}
