import { z } from 'zod';
import type { ApiServer } from '../../platform/http/index.ts';
import { setPreference } from './display-preferences.ts';

const Preferences = z.object({
  lang: z.enum(['zh-CN', 'en']).optional().catch(undefined),
  care: z.enum(['on', 'off']).optional().catch(undefined),
  back: z.string().max(2000).default('/').catch('/'),
});

/** `GET /preferences?lang=&care=&back=`: sets how pages are shown, then leads back. Plain links, so no script is needed. */
export function preferenceRoutes(app: ApiServer): void {
  app.get(
    '/preferences',
    { config: { access: 'public' }, schema: { querystring: Preferences, hide: true } },
    (request, reply) => {
      const { lang, care, back } = request.query;
      if (lang !== undefined) setPreference(request, reply, 'lang', lang);
      if (care !== undefined) setPreference(request, reply, 'care', care);
      return reply.header('cache-control', 'no-store').redirect(safeBack(back), 303);
    },
  );
}

const SITE = 'http://site.invalid';

/** A path on this site, however the address is dressed up (`//elsewhere`, `/\elsewhere`, `https:`); else the home page. */
export function safeBack(address: string): string {
  if (!address.startsWith('/')) return '/';
  try {
    const { origin, pathname, search } = new URL(address, SITE);
    return origin === SITE && !pathname.startsWith('//') ? pathname + search : '/';
  } catch {
    return '/';
  }
}
