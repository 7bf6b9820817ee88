import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashSources } from './source-hash.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(ROOT, 'web/dist/sources.sha256');
/** Everything that can change the built pages. */
const SOURCES = [
  'web/src',
  'web/public',
  'web/index.html',
  'web/package.json',
  'web/tsconfig.json',
  'web/vite.config.ts',
  'contracts/src',
  'package-lock.json',
];

/** Builds the web where its sources have changed since the last time. */
export function buildWeb() {
  const hash = hashSources(ROOT, SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  console.error('正在构建网页（约半分钟）… / Building the web pages (about half a minute) …');
  const started = Date.now();
  rmSync(STAMP, { force: true });
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build', '--workspace', '@rongqiao/web'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`${stdout ?? ''}${stderr ?? ''}\n网页构建失败。/ Building the web pages failed.`);
    process.exit(1);
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, hash);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.error(`网页构建完成（${seconds} 秒）。/ The web pages are built (${seconds} s).`);
}
