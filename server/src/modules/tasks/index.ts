export { conferenceRoutes } from './conferences.routes.ts';
export { consoleTaskRoutes } from './console.routes.ts';
export { listTaskContents } from './files.repository.ts';
export { remindUnits } from './remind.ts';
export type { TaskTold } from './task-context.ts';
export { REPORTERS } from './tasks.access.ts';
export { taskRoutes } from './tasks.routes.ts';
export { followPolicies, trackPolicies } from './track-policies.ts';
