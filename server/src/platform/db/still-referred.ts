/** Whether the database refused to delete a row because another refers to it (foreign_key_violation, PostgreSQL manual A). */
export function isStillReferred(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && at.code === '23503') return true;
  }
  return false;
}
