import type { FetchApi } from '../api/client.ts';
import { CITY, HIT, LISTING, MATCHES, ME, ORGANISATION, OVERVIEW, RESULT } from './fixtures.ts';
import { INTRODUCTION, NOTICES, OUTCOMES, PARTNER } from './introduction-fixtures.ts';

/** Answers of the API by address without its query; `null` is a missing record, a number a failure with that status. */
export type Answers = Record<string, unknown>;

const ANSWERS: Answers = {
  '/api/v1/city': CITY,
  '/api/v1/overview': OVERVIEW,
  '/api/v1/me': 401,
  '/api/v1/sign-in/ways': { code: true, links: true },
  '/api/v1/listings': RESULT,
  [`/api/v1/listings/${LISTING.id}`]: LISTING,
  [`/api/v1/listings/${LISTING.id}/matches`]: MATCHES,
  '/api/v1/listing-ending-rules': {
    askBeforeDays: 7,
    answerWithinDays: 14,
    askOpenEndedAfterDays: 180,
    longestExtensionDays: 365,
  },
  '/api/v1/organisations': { items: [ORGANISATION], total: 1, page: 1, size: 20 },
  [`/api/v1/organisations/${ORGANISATION.id}`]: ORGANISATION,
  [`/api/v1/organisations/${ORGANISATION.id}/recommendations`]: MATCHES,
  '/api/v1/outcomes': OUTCOMES,
  '/api/v1/introductions': { items: [INTRODUCTION], total: 1, page: 1, size: 20 },
  '/api/v1/introductions/options': {
    items: [{ organisation: PARTNER, allowed: true, problems: [] }],
  },
  [`/api/v1/introductions/${INTRODUCTION.id}`]: INTRODUCTION,
  [`/api/v1/introductions/${INTRODUCTION.id}/messages`]: { items: [], total: 0 },
  '/api/v1/notifications': NOTICES,
  '/api/v1/notifications/count': { unread: 1 },
  '/api/v1/me/listings': { items: [{ ...HIT, status: 'draft' }], total: 1 },
};

/** The same, signed in. */
export const SIGNED_IN: Answers = { '/api/v1/me': ME };

export function fakeApi(changes: Answers = {}): { fetchApi: FetchApi; asked: string[] } {
  const answers: Answers = { ...ANSWERS, ...changes };
  const asked: string[] = [];
  return {
    asked,
    fetchApi: async (path) => {
      asked.push(path);
      const answer = answers[path.split('?')[0] ?? ''] ?? 404;
      if (typeof answer !== 'number') return Response.json(answer);
      return Response.json(
        { code: 'request.failed', detail: '', requestId: 'request-1' },
        { status: answer },
      );
    },
  };
}
