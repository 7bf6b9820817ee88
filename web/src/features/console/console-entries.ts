import type { QueueCount } from '@rongqiao/contracts';
import type { FetchApi } from '../../api/client.ts';
import { countComplaints } from '../../api/complaints.ts';
import { countJoinRequests } from '../../api/joining.ts';
import { countQueue } from '../../api/registrations.ts';
import { listToReview } from '../../api/review.ts';
import { countTasks } from '../../api/tasks.ts';

/** A page of the console. `count` says how much waits there; a page without it is only linked. */
export interface ConsoleEntry {
  path: string;
  /** Key of its name in the texts. */
  title:
    | 'console.registrations'
    | 'console.organisations'
    | 'joining.queue'
    | 'review.title'
    | 'complaint.title'
    | 'policy.manageTitle'
    | 'target.title'
    | 'obligation.manageTitle'
    | 'task.title'
    | 'conference.title'
    | 'synonym.title'
    | 'exposure.title'
    | 'account.locks';
  /** Whether officials who are no administrators do without it. */
  administratorsOnly?: true;
  count?: (fetchApi: FetchApi) => Promise<QueueCount>;
}

/** To add a page to the console: an entry here, its name in `title` and the texts, and a child of `console` among the routes. */
export const CONSOLE_ENTRIES: readonly ConsoleEntry[] = [
  { path: '/console/registrations', title: 'console.registrations', count: countQueue },
  { path: '/console/joining', title: 'joining.queue', count: countJoinRequests },
  { path: '/console/listings', title: 'review.title', count: countListings },
  { path: '/console/reports', title: 'complaint.title', count: countComplaints },
  { path: '/console/policies', title: 'policy.manageTitle' },
  { path: '/console/targets', title: 'target.title' },
  { path: '/console/obligations', title: 'obligation.manageTitle' },
  { path: '/console/tasks', title: 'task.title', count: countTasks },
  { path: '/console/conference', title: 'conference.title' },
  { path: '/console/organisations', title: 'console.organisations' },
  { path: '/console/synonyms', title: 'synonym.title' },
  { path: '/console/exposure', title: 'exposure.title' },
  { path: '/console/sign-in-locks', title: 'account.locks', administratorsOnly: true },
];

async function countListings(fetchApi: FetchApi): Promise<QueueCount> {
  const { items, total } = await listToReview(fetchApi, 1);
  const [oldest] = items;
  return { waiting: total, ...(oldest && { oldest: oldest.submittedAt }) };
}
