import { Worker } from 'node:worker_threads';

/**
 * Starts a file `*-worker.ts` in a worker thread, whatever runs this thread (tsx, vitest or the compiled program, where it
 * stands beside this file as `*-worker.js`). The file finds `data` in `workerData.data`.
 */
export function startTypeScriptWorker(entry: URL, data: unknown): Worker {
  if (import.meta.url.endsWith('.js')) {
    return new Worker(new URL(entry.href.replace(/\.ts$/, '.js')), { execArgv: [], workerData: { data } });
  }
  return new Worker(new URL('./typescript-thread.mjs', import.meta.url), {
    execArgv: [],
    workerData: { entry: entry.href, data },
  });
}
