import { spawnSync } from 'node:child_process';
import { buildWhereStale, ROOT } from './build-where-stale.mjs';

/** Builds the web where its sources have changed since the last time. */
export function buildWeb() {
  return buildWhereStale({
    stamp: 'web/dist/sources.sha256',
    what: { zh: '网页（约半分钟）', en: 'the web pages (about half a minute)' },
    // Everything that can change the built pages.
    sources: [
      'web/src',
      'web/public',
      'web/index.html',
      'web/package.json',
      'web/tsconfig.json',
      'web/vite.config.ts',
      'contracts/src',
      'package-lock.json',
    ],
    build() {
      const { status, stdout, stderr } = spawnSync('npm', ['run', 'build', '--workspace', '@rongqiao/web'], {
        cwd: ROOT,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
      return status === 0 ? undefined : `${stdout ?? ''}${stderr ?? ''}`;
    },
  });
}
