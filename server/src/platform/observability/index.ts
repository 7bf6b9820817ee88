export { loggerOptions } from './logger-options.ts';
export { measureRequests } from './measure-requests.ts';
