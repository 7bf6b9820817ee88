import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const START = fileURLToPath(new URL('../../../scripts/start.mjs', import.meta.url));
const COMMAND = fileURLToPath(new URL('../../../server/bin/rongqiao.mjs', import.meta.url));

/** A server on a data folder that can be killed at any moment. */
export interface ServerUnderFire {
  address: string;
  /** `kill -9`; returns once the process is gone, at once where it is gone already. */
  kill(): Promise<void>;
}

/** Starts an empty city on the folder and waits until it answers. */
export async function startUnderFire(dataDir: string): Promise<ServerUnderFire> {
  const child = spawn(process.execPath, [START], {
    env: environment(dataDir),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await printedAddress(child);
  return {
    address,
    kill: () => {
      child.kill('SIGKILL');
      return gone;
    },
  };
}

/** Whether a second server on the same folder is turned away. */
export async function secondIsRefused(dataDir: string): Promise<boolean> {
  const second = spawn(process.execPath, [START], { env: environment(dataDir), stdio: 'ignore' });
  const code = await new Promise<number | null>((resolve) => {
    const tooLong = setTimeout(() => {
      second.kill('SIGKILL');
      resolve(0);
    }, 30_000);
    second.once('exit', (exit) => {
      clearTimeout(tooLong);
      resolve(exit);
    });
  });
  return code !== 0;
}

/** A command of the product that prints JSON. */
export async function runCommand(dataDir: string, args: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, ...args, '--json'], {
    env: environment(dataDir),
  });
  return JSON.parse(stdout);
}

function environment(dataDir: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: '0',
    RONGQIAO_DEMO: 'off',
    LOG_LEVEL: 'fatal',
    RATE_LIMIT_PER_MINUTE: '0',
  };
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with code ${code} before it answered`)));
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /https?:\/\/\S+/.exec(line)?.[0];
      if (found) resolve(found.replace(/\/$/, ''));
    });
  });
}
