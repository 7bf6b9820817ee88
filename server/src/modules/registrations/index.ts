export { registrationMeasures } from './registration-measures.repository.ts';
export { insertRegistration } from './registrations.repository.ts';
export { registrationRoutes } from './registrations.routes.ts';
