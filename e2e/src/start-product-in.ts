import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../server/bin/rongqiao.mjs', import.meta.url));

/** The product as a person starts it, on a free port. */
export interface RunningProduct {
  address: string;
  /** Stops it and waits for its end; the data folder stays. */
  close(): Promise<void>;
}

/** Starts the product on a data folder; a new folder gets the demonstration city first. */
export async function startProductIn(dataDir: string): Promise<RunningProduct> {
  const child = spawn(process.execPath, [COMMAND, 'serve'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error', RATE_LIMIT_PER_MINUTE: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await printedAddress(child);
  return {
    address,
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the product ended with code ${code} before it answered`)));
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /https?:\/\/\S+/.exec(line)?.[0];
      if (found) resolve(found.replace(/\/$/, ''));
    });
  });
}
