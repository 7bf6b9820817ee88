export { appendAudit } from './append-audit.ts';
export type { AuditEntry } from './audit-entry.ts';
export type { Finding } from './finding.ts';
export { type AuditHead, readHead } from './read-audit.ts';
export { type AuditReport, verifyAudit } from './verify-audit.ts';
