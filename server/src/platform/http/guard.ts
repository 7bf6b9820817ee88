import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../errors/index.ts';
import type { Caller, RouteAccess } from './caller.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Holds every route to a declared access rule and refuses requests that another site made the browser send.
 * Throws while the app is being built where a route declares no rule, so that none is open by oversight.
 */
export function guardRoutes(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (!route.config?.access)
      throw new Error(`route ${String(route.method)} ${route.url} declares no access rule`);
  });
  // Before the body is read: who may not ask need not be listened to.
  app.addHook('onRequest', async (request) => {
    if (!SAFE_METHODS.has(request.method)) refuseOtherOrigins(request);
    refuseOthers(request.routeOptions.config.access, request.caller);
  });
}

/** The caller of a route that only signed-in people reach. */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw notSignedIn();
  return request.caller;
}

function refuseOthers(access: RouteAccess | undefined, caller: Caller | null): void {
  if (access === 'public' || access === undefined) return;
  if (!caller) throw notSignedIn();
  if (access === 'signed_in') return;
  if (!caller.memberships.some(({ role }) => access.roles.includes(role))) throw forbidden();
}

function refuseOtherOrigins(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreign =
    origin !== undefined ? hostOf(origin) !== host : site === 'cross-site' || site === 'same-site';
  if (!foreign) return;
  throw new AppError('request.origin_rejected', {
    detail: {
      zh: '这个请求不是从本平台的页面发出的，已拒绝。请回到本平台页面再试。',
      en: 'This request did not come from a page of this platform and was refused. Please try again from here.',
    },
  });
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function notSignedIn(): AppError {
  return new AppError('request.not_signed_in', {
    detail: { zh: '请先登录，再继续这一步。', en: 'Please sign in first, then continue.' },
  });
}

function forbidden(): AppError {
  return new AppError('request.forbidden', {
    detail: {
      zh: '您的角色不能做这一步。如需办理，请联系本单位管理员。',
      en: 'Your role does not allow this. Please ask the administrator of your organisation.',
    },
  });
}
