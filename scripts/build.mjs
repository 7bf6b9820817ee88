// `npm run build`: builds the web where it is stale. The server needs no build.
import { buildWeb } from './build-web.mjs';
import { checkNode } from './check-node.mjs';

checkNode();
buildWeb();
