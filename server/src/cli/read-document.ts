import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  DEFAULT_UNIT_ALIASES,
  PolicyFileError,
  type PolicyReading,
  readPolicyDocument,
  type UnitAliases,
} from '@rongqiao/policy';
import { CommandError } from './command-error.ts';

/** Reads a policy document; complains about a file that is none. */
export async function readDocument(
  file: string,
  unitAliases: UnitAliases = DEFAULT_UNIT_ALIASES,
): Promise<PolicyReading> {
  try {
    return await readPolicyDocument(await readFile(file), { fileName: basename(file), unitAliases });
  } catch (error) {
    if (error instanceof PolicyFileError) throw new CommandError('input', error.message);
    throw error;
  }
}
