import type { FetchApi } from '../api/client.ts';

/** The API as the browser reaches it: same site, with its cookies, in the language of the page. */
export const browserFetchApi: FetchApi = (path, request = {}) =>
  fetch(path, {
    ...request,
    headers: {
      accept: 'application/json',
      'accept-language': document.documentElement.lang,
      ...request.headers,
    },
  });
