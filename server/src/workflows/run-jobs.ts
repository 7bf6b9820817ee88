import { forgetOldTickets, forgetOldTries } from '../modules/accounts/index.ts';
import { COMPLAINT_RULES, forgetContacts } from '../modules/complaints/index.ts';
import { forgetImportFiles, IMPORT_RULES, type ImportWorker } from '../modules/imports/index.ts';
import type { Announce } from '../modules/introductions/index.ts';
import { followUpSilence, refreshAllReplyFigures } from '../modules/introductions/index.ts';
import {
  followUpEndings,
  type ListingDirectory,
  markExpired,
  sweepFiles,
  type TellOwners,
} from '../modules/listings/index.ts';
import { forgetInvitations } from '../modules/memberships/index.ts';
import { forgetOldNotifications } from '../modules/notifications/index.ts';
import type { PackShelf } from '../modules/policies/index.ts';
import { lookForNew, type TellFinds } from '../modules/searches/index.ts';
import { listTaskContents, remindUnits, type TaskTold, trackPolicies } from '../modules/tasks/index.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Database } from '../platform/db/index.ts';
import type { FileStore } from '../platform/files/index.ts';
import type { Job } from '../platform/jobs/index.ts';
import { forgetSentMail, type Postman, sendDueLetters } from '../platform/mail/index.ts';
import { forgetExpired } from '../platform/personal-data/index.ts';

/** Everything that the platform does by the clock. Without a postman nothing is sent. */
export function platformJobs(parts: {
  database: Database;
  directory: ListingDirectory;
  tellFinds: TellFinds;
  files: FileStore;
  clock: Clock;
  announce: Announce;
  tell: TellOwners;
  packs: PackShelf;
  told: TaskTold;
  postman: Postman | null;
  imports: ImportWorker;
}): Job[] {
  const { database, files, clock, announce, tell, packs, told, postman, imports } = parts;
  const { directory, tellFinds } = parts;
  return [
    { name: 'expire-listings', cron: '*/10 * * * *', run: () => markExpired(database, clock()) },
    { name: 'follow-up-endings', cron: '15 * * * *', run: () => followUpEndings(database, tell, clock()) },
    {
      name: 'follow-up-introductions',
      cron: '5 * * * *',
      run: () => followUpSilence(database, announce, clock()),
    },
    {
      name: 'refresh-reply-figures',
      cron: '20 * * * *',
      run: () => refreshAllReplyFigures(database, clock()),
    },
    {
      name: 'look-for-new',
      cron: '* * * * *',
      run: () => lookForNew({ database, directory, tell: tellFinds }, clock()),
    },
    {
      name: 'forget-old-notices',
      cron: '40 3 * * *',
      run: async () => {
        await forgetOldNotifications(database, clock());
        await forgetImportFiles(database, daysBefore(clock(), IMPORT_RULES.keepDays));
        await forgetSentMail(database, clock());
        await forgetInvitations(database, clock());
        await forgetOldTries(database, clock());
        await forgetOldTickets(database, clock());
        await forgetContacts(database, daysBefore(clock(), COMPLAINT_RULES.forgetContactAfterDays));
      },
    },
    { name: 'go-on-with-imports', cron: '* * * * *', run: () => imports.work() },
    { name: 'forget-expired', cron: '50 3 * * *', run: () => forgetExpired(database, { now: clock() }) },
    {
      name: 'sweep-files',
      cron: '10 4 * * *',
      run: () => sweepFiles({ database, files, keptElsewhere: listTaskContents }, clock()),
    },
    { name: 'follow-policies', cron: '35 * * * *', run: () => trackPolicies(database, clock()) },
    {
      name: 'remind-of-tasks',
      cron: '30 0 * * *',
      run: () => remindUnits({ database, packs, told }, clock()),
    },
    ...(postman
      ? [{ name: 'send-mail', cron: '* * * * *', run: () => sendDueLetters(database, postman, clock()) }]
      : []),
  ];
}

const DAY_MS = 86_400_000;
const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS);
