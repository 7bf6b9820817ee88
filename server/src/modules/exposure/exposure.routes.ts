import { Exposure, ExposureQuery } from '@rongqiao/contracts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { type ApiServer, callerOf, OFFICIALS } from '../../platform/http/index.ts';
import type { ExposureLog } from './exposure-log.ts';
import { readExposure } from './read-exposure.ts';

/** How attention is shared, for officials; and the log that counts it, written until the server closes. */
export function exposureRoutes(
  app: ApiServer,
  { database, clock, log }: { database: Database; clock: Clock; log: ExposureLog },
): void {
  app.addHook('onReady', async () =>
    log.start((error) => app.log.error({ err: error }, 'counts of what was shown could not be written')),
  );
  app.addHook('onClose', () => log.stop());
  app.get(
    '/api/v1/console/exposure',
    {
      config: { access: { roles: OFFICIALS } },
      schema: {
        summary: 'How attention is shared among organisations',
        tags: ['exposure'],
        querystring: ExposureQuery,
        response: { 200: Exposure },
      },
    },
    async (request) => {
      await log.flush();
      return readExposure(database, request.query, { caller: callerOf(request), now: clock() });
    },
  );
}
