import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startProductIn } from './start-product-in.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with the demonstration city in it, to be copied. */
    seededCity: string;
  }
}

/** Once per run: the product is started the first time and stopped; each test file starts it again on a copy of its folder. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const seeded = mkdtempSync(join(tmpdir(), 'rongqiao-e2e-city-'));
  const product = await startProductIn(seeded);
  await product.close();
  project.provide('seededCity', seeded);
  return () => rmSync(seeded, { recursive: true, force: true });
}
