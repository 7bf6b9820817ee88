export { type AuditEntry, appendAudit } from './append-audit.ts';
