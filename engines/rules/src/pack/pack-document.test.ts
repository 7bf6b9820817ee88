import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runScenarios } from '../judge/run-scenarios.ts';
import { loadPack } from './load-pack.ts';

it('what docs/packs.md shows is a pack, and its scenarios hold', () => {
  const page = readFileSync(new URL('../../../../docs/packs.md', import.meta.url), 'utf8');
  const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const loaded = loadPack({ 'pack.yaml': example });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  expect(runScenarios(loaded.pack)).toEqual({ passed: 7, failed: [] });
});
