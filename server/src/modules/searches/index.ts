export { signAlert } from './alert-token.ts';
export { lookForNew, type TellFinds } from './look-for-new.ts';
export { searchRoutes } from './searches.routes.ts';
