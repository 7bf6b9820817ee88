import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhereStale, ROOT } from './build-where-stale.mjs';

const FOLDER = 'server/dist';

/** The compiled program's first file; it exports `main` as `server/src/cli/main.ts` does. */
export const COMPILED_MAIN = new URL('../server/dist/main.js', import.meta.url);

/**
 * Packages that lie beside the program instead of in it: they load native code, WebAssembly or threads by their own paths, or
 * are large and rarely asked for. `@fastify/cookie` imports a CommonJS package by name, which does not survive bundling.
 */
const BESIDE = [
  '@cj-tech-master/excelts',
  '@electric-sql/pglite',
  '@fastify/cookie',
  '@node-rs/argon2',
  '@node-rs/jieba',
  'fs-native-extensions',
  'pino',
  'unpdf',
];

/** Compiles the server to a few files where its sources have changed: loading them takes a third of the time (ADR 3). */
export function buildServer() {
  return buildWhereStale({
    stamp: `${FOLDER}/sources.sha256`,
    what: { zh: '服务程序', en: 'the server program' },
    sources: [
      'server/src',
      'server/package.json',
      'engines',
      'contracts/src',
      'reference',
      'demo-city',
      'package-lock.json',
    ],
    async build() {
      const { build } = await import('esbuild');
      rmSync(join(ROOT, FOLDER), { recursive: true, force: true });
      try {
        await build({ ...options(), absWorkingDir: ROOT });
      } catch (error) {
        return error.message;
      }
    },
  });
}

function options() {
  return {
    entryPoints: ['server/src/cli/main.ts', ...workers()],
    entryNames: '[name]',
    outdir: FOLDER,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    minifyWhitespace: true,
    external: BESIDE.flatMap((name) => [name, `${name}/*`]),
    // Packages in CommonJS ask for `require`, which a module has to make for them.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
    logLevel: 'silent',
  };
}

/** The files that run in a thread of their own: each is loaded by its name, beside the program. */
function workers() {
  return readdirSync(join(ROOT, 'server/src'), { recursive: true })
    .filter((path) => path.endsWith('-worker.ts') && !path.endsWith('typescript-worker.ts'))
    .map((path) => `server/src/${path}`);
}
