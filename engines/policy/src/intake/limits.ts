/** What a file may cost. A policy document is some hundred kilobytes; these leave room for scans' text layers and annexes. */
export const LIMITS = {
  /** Bytes of the file as uploaded. */
  fileBytes: 20 * 1024 * 1024,
  /** UTF-16 units of the text read from it. */
  textUnits: 12_000_000,
  /** Entries of a docx. */
  zipEntries: 2_000,
  /** Bytes of one entry once unpacked. */
  entryBytes: 64 * 1024 * 1024,
  /** Unpacked by packed size; Word's own XML stays below 60. */
  entryRatio: 200,
  pdfPages: 2_000,
} as const;
