import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { DurableFileSystem } from './durable-file-system.ts';
import { WireServer } from './wire-server.ts';

/** Runs in a worker thread: PGlite on a folder, behind a Unix socket. Says `ready`; on any message closes and says `closed`. */
const { folder, socketPath } = workerData.data as { folder: string; socketPath: string };
const withoutFsync = '-F';

const pglite = await PGlite.create({
  fs: new DurableFileSystem(folder),
  startParams: [
    ...PGlite.defaultStartParams.filter((p) => p !== withoutFsync),
    '-c',
    'timezone=UTC',
    '-c',
    'wal_sync_method=fsync',
  ],
});
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
