export { checkingSerializer, plainSerializer } from './answer-serializer.ts';
export type { ApiServer } from './api-server.ts';
export type { Caller, CallerMembership, RouteAccess } from './caller.ts';
export { handleErrors } from './error-handler.ts';
export { callerOf, guardRoutes } from './guard.ts';
export { OFFICIALS, oversees, regionPrefixes, regionsOverseen } from './oversight.ts';
export { refuseNul } from './refuse-nul.ts';
export { takeBytes } from './take-bytes.ts';
