import { Worker } from 'node:worker_threads';

/**
 * Starts a TypeScript file in a worker thread, whatever runs this thread (tsx or vitest) and wherever it was started.
 * The file finds `data` in `workerData.data`.
 */
export function startTypeScriptWorker(entry: URL, data: unknown): Worker {
  return new Worker(new URL('./typescript-thread.mjs', import.meta.url), {
    execArgv: [],
    workerData: { entry: entry.href, data },
  });
}
