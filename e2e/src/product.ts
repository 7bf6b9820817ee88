import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type RunningProduct, startProductIn } from './start-product-in.ts';

export type { RunningProduct };

/** The product with the demonstration city, in a folder of its own that goes when the product is closed. */
export async function startProduct(): Promise<RunningProduct> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rongqiao-e2e-'));
  cpSync(inject('seededCity'), dataDir, { recursive: true });
  const product = await startProductIn(dataDir);
  return {
    address: product.address,
    close: async () => {
      await product.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
