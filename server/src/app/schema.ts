/** Every table of the product, for drizzle-kit and for the backup. */
export * from '../modules/accounts/accounts.schema.ts';
export * from '../modules/accounts/security/sign-in-tries.schema.ts';
export * from '../modules/complaints/complaints.schema.ts';
export * from '../modules/imports/imports.schema.ts';
export * from '../modules/introductions/introductions.schema.ts';
export * from '../modules/listings/listings.schema.ts';
export * from '../modules/notifications/notifications.schema.ts';
export * from '../modules/organisations/organisations.schema.ts';
export * from '../modules/policies/policies.schema.ts';
export * from '../modules/registrations/registrations.schema.ts';
export * from '../modules/searches/searches.schema.ts';
export * from '../modules/targets/targets.schema.ts';
export * from '../modules/tasks/conferences.schema.ts';
export * from '../modules/tasks/tasks.schema.ts';
export * from '../platform/audit/audit.schema.ts';
export * from '../platform/idempotency/idempotency.schema.ts';
export * from '../platform/mail/mail.schema.ts';
