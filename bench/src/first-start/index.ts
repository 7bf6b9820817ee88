import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));
const PORT = '3987';

/** From a bare clone of the last commit to the first answer: npm ci, npm start; then a second start on the same data. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rongqiao-clone-'));
  try {
    const clone = join(folder, 'rongqiao');
    execFileSync('git', ['clone', '--quiet', REPOSITORY, clone]);
    console.log(`npm ci: ${(await seconds(async () => npm(clone, 'ci'))).toFixed(1)} s`);
    console.log(
      `first npm start to first answer: ${(await startOnce(clone)).toFixed(1)} s (builds the pages, fills the city)`,
    );
    console.log(`later npm start to first answer: ${(await startOnce(clone)).toFixed(1)} s`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function npm(cwd: string, ...args: string[]): void {
  execFileSync('npm', args, { cwd, stdio: 'ignore' });
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function startOnce(cwd: string): Promise<number> {
  return seconds(async () => {
    const child = spawn('npm', ['start'], {
      cwd,
      env: { ...process.env, PORT, LOG_LEVEL: 'error' },
      stdio: 'ignore',
    });
    try {
      await untilAnswering(`http://127.0.0.1:${PORT}/`, child);
    } finally {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
  });
}

async function untilAnswering(url: string, child: { exitCode: number | null }): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error('the server ended before it answered');
}
