/** A backup can't be used: truncated, altered, or not one of ours. Nothing has been written. */
export class BackupDamagedError extends Error {
  override name = 'BackupDamagedError';
}

/** The target of a restore holds data, and replacing it wasn't asked for. Nothing has been written. */
export class RestoreRefusedError extends Error {
  override name = 'RestoreRefusedError';
}
