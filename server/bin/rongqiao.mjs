#!/usr/bin/env node
// The command line: registers tsx, so that TypeScript runs as it is, and starts server/src/cli/main.ts.
import { checkNode } from '../../scripts/check-node.mjs';

checkNode();
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('../src/cli/main.ts');
await main(process.argv);
