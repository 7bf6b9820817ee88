import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url));

export interface BenchServer {
  address: string;
  pid: number;
  /** From the start of the process to its first answer. */
  startMs: number;
  close(): Promise<void>;
}

/** Starts the real server as a process of its own, without rate limit, and waits until it answers. */
export async function startForBench(
  dataDir: string,
  variables: Record<string, string> = {},
): Promise<BenchServer> {
  const started = performance.now();
  const child = spawn(process.execPath, [START], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: '0',
      RATE_LIMIT_PER_MINUTE: '0',
      LOG_LEVEL: 'error',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(child);
  await fetch(`${address}/readyz`);
  return {
    address,
    pid: child.pid ?? 0,
    startMs: performance.now() - started,
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

/** The first address that the server prints. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it answered`)));
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /https?:\/\/\S+/.exec(line)?.[0];
      if (found) resolve(found.replace(/\/$/, ''));
    });
  });
}
