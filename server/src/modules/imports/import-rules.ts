import type { ImportRules } from '@rongqiao/contracts';

/** What an uploaded file may cost, and for how many days the file and the way back are kept. */
export const IMPORT_RULES: ImportRules = { maxBytes: 10 * 1024 * 1024, maxRows: 50_000, keepDays: 30 };
/** Lines kept of one run; what goes beyond is counted only. */
export const MOST_LINES = 10_000;
