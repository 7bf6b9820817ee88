// `npm start`: builds what is stale, then serves in this same process, so that signals reach it.
import { existsSync } from 'node:fs';
import { checkNode } from './check-node.mjs';

checkNode();
if (!existsSync(new URL('../node_modules/tsx', import.meta.url))) {
  console.error('请先运行 npm ci 安装依赖。/ Run npm ci first to install the dependencies.');
  process.exit(2);
}
const { buildWeb } = await import('./build-web.mjs');
const { buildServer, COMPILED_MAIN } = await import('./build-server.mjs');
await buildWeb();
await buildServer();
process.argv.splice(2, 0, 'serve');
const { main } = await import(COMPILED_MAIN.href);
await main(process.argv);
