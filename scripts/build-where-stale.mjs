import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashSources } from './source-hash.mjs';

/** Root folder of the project. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs `build` where `sources` have changed since the last time, saying so in both languages; `stamp` remembers their hash.
 * `build` answers with nothing, or with what went wrong, which ends the process.
 */
export async function buildWhereStale({ stamp, sources, what, build }) {
  const stampFile = join(ROOT, stamp);
  const hash = hashSources(ROOT, sources);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return;
  console.error(`正在构建${what.zh} … / Building ${what.en} …`);
  const started = Date.now();
  rmSync(stampFile, { force: true });
  const failure = await build();
  if (failure) {
    console.error(`${failure}\n${what.zh}构建失败。/ Building ${what.en} failed.`);
    process.exit(1);
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, hash);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.error(`${what.zh}构建完成（${seconds} 秒）。/ Built ${what.en} (${seconds} s).`);
}
