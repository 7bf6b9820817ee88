// `npm run build`: builds the web pages and the server program where they are stale.
import { buildServer } from './build-server.mjs';
import { buildWeb } from './build-web.mjs';
import { checkNode } from './check-node.mjs';

checkNode();
await buildWeb();
await buildServer();
