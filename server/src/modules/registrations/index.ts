export { registrationRoutes } from './registrations.routes.ts';
