export type { ApiServer } from './api-server.ts';
export type { Caller, RouteAccess } from './caller.ts';
export { handleErrors, sendProblem, TITLES } from './error-handler.ts';
export { callerOf, guardRoutes } from './guard.ts';
