import { readdirSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { DURABLE_START_PARAMS, DurableFileSystem } from './durable-file-system.ts';
import { syncTree } from './sync-tree.ts';
import { WireServer } from './wire-server.ts';

/** Runs in a worker thread: PGlite on a folder, behind a Unix socket. Says `ready`; on any message closes and says `closed`. */
const { folder, socketPath } = workerData.data as { folder: string; socketPath: string };

const isNew = readdirSync(folder).length === 0;
const pglite = await PGlite.create({
  fs: new DurableFileSystem(folder),
  startParams: [...DURABLE_START_PARAMS, '-c', 'timezone=UTC'],
});
if (isNew) syncTree(folder);
const server = new WireServer({
  execute: (bytes, onRawData) => pglite.execProtocolRawStream(bytes, { syncToFs: false, onRawData }),
  isInTransaction: () => pglite.isInTransaction(),
});
await server.listen(socketPath);
parentPort?.once('message', async () => {
  await server.close();
  await pglite.close();
  parentPort?.postMessage('closed');
});
parentPort?.postMessage('ready');
