/** One change of a business fact. `data` holds what changed, never personal data in clear. */
export interface AuditEntry {
  actorId: string | null;
  action: string;
  entity: string;
  entityId: string;
  data: Record<string, unknown>;
}
