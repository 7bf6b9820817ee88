import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from '../.dependency-cruiser.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** For each rule of the fence a file that breaks it, and what it imports. */
const VIOLATIONS: Record<string, { file: string; imports: string }> = {
  'no-cycles': { file: 'reference/src/egg.ts', imports: './hen.ts' },
  'contracts-import-zod-only': { file: 'contracts/src/planted.ts', imports: 'drizzle-orm' },
  'engines-are-pure': {
    file: 'engines/text/src/planted.ts',
    imports: '../../../server/src/platform/thing.ts',
  },
  'engines-do-no-io': { file: 'engines/text/src/reader.ts', imports: 'node:fs' },
  'module-door': { file: 'server/src/modules/listings/planted.ts', imports: '../accounts/secret.ts' },
  'platform-knows-no-module': {
    file: 'server/src/platform/planted.ts',
    imports: '../modules/accounts/index.ts',
  },
  'modules-know-no-app': { file: 'server/src/modules/accounts/planted.ts', imports: '../../app/thing.ts' },
  'routes-do-not-touch-repositories': {
    file: 'server/src/modules/accounts/planted.routes.ts',
    imports: './accounts.repository.ts',
  },
  'only-repositories-open-the-database': {
    file: 'server/src/modules/accounts/planted.service.ts',
    imports: 'drizzle-orm',
  },
  'web-knows-no-server': { file: 'web/src/planted.ts', imports: '../../server/src/platform/thing.ts' },
};

/** What the planted files import, and imports that every rule allows. */
const ALLOWED: Record<string, string[]> = {
  'reference/src/hen.ts': ['./egg.ts'],
  'contracts/src/allowed.ts': ['zod'],
  'server/src/app/thing.ts': ['../modules/accounts/index.ts'],
  'server/src/platform/thing.ts': ['drizzle-orm', 'node:fs'],
  'server/src/modules/accounts/index.ts': ['./secret.ts', './accounts.repository.ts'],
  'server/src/modules/accounts/secret.ts': [],
  'server/src/modules/accounts/accounts.repository.ts': ['drizzle-orm', '../../platform/thing.ts'],
  'server/src/modules/listings/allowed.ts': ['../accounts/index.ts'],
};

interface Violation {
  from: string;
  rule: { name: string };
}

describe('the fence between rooms', () => {
  const copy = mkdtempSync(join(tmpdir(), 'rongqiao-fence-'));
  let found: string[] = [];

  beforeAll(() => {
    for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json'])
      cpSync(join(ROOT, file), join(copy, file));
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    for (const [file, imports] of Object.entries(ALLOWED)) plant(file, imports);
    for (const { file, imports } of Object.values(VIOLATIONS)) plant(file, [imports]);
    found = cruise(copy).map(({ rule, from }) => `${rule.name}: ${from}`);
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('has a planted violation for every rule', () => {
    expect(Object.keys(VIOLATIONS)).toEqual(config.forbidden.map(({ name }) => name));
  });

  it.each(Object.entries(VIOLATIONS))('reports a violation of %s', (rule, { file }) => {
    expect(found).toContain(`${rule}: ${file}`);
  });

  it('reports nothing in files that keep the rules', () => {
    const innocent = Object.keys(ALLOWED).filter((file) => file !== 'reference/src/hen.ts');
    expect(found.filter((line) => innocent.some((file) => line.endsWith(`: ${file}`)))).toEqual([]);
  });

  function plant(file: string, imports: string[]): void {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), `${imports.map((name) => `import '${name}';`).join('\n')}\nexport {};\n`);
  }
});

/** All violations in a folder, as dependency-cruiser's command line reports them. */
function cruise(folder: string): Violation[] {
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const rooms = ['contracts', 'engines', 'reference', 'server', 'web'];
  const args = [program, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...rooms];
  const output = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
  return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
}
