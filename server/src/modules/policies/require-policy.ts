import type { Database } from '../../platform/db/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { requireVisible } from './policies.access.ts';
import { findPolicyHead, type PolicyHead } from './policies.repository.ts';

/** A policy that the caller may see; for others it is missing. */
export async function requirePublicPolicy(
  database: Database,
  id: string,
  caller: Caller | null,
): Promise<PolicyHead> {
  return requireVisible(await findPolicyHead(database, id), caller);
}
