export { exposureRoutes } from './exposure.routes.ts';
export { ExposureLog } from './exposure-log.ts';
