import { OwnData, PersonalDataNotice } from '@rongqiao/contracts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { type ApiServer, callerOf } from '../../platform/http/index.ts';
import { describePersonalData, readOwnData } from './own-data.ts';

/** What is kept of people, said to everybody; and to each person what is kept of them. */
export function personalDataRoutes(
  app: ApiServer,
  { database, clock }: { database: Database; clock: Clock },
): void {
  const tags = ['personal data'];
  app.get(
    '/api/v1/personal-data',
    {
      config: { access: 'public' },
      schema: {
        summary: 'What is kept of people, why and how long',
        tags,
        response: { 200: PersonalDataNotice },
      },
    },
    (request) => describePersonalData(request.locale),
  );
  app.get(
    '/api/v1/me/data',
    {
      config: { access: 'signed_in' },
      schema: { summary: 'Everything that is kept of me', tags, response: { 200: OwnData } },
    },
    (request) =>
      readOwnData(database, { userId: callerOf(request).userId, locale: request.locale, now: clock() }),
  );
}
