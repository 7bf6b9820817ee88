// First file of a worker thread: on Node 20 `--import tsx` has no effect in a thread, so the thread registers it itself.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.entry);
