import { z } from 'zod';

/** Every error a caller can meet, with its HTTP status. `docs/errors.md` is generated from this table. */
export const ERROR_STATUS = {
  'request.invalid': 400,
  'request.not_signed_in': 401,
  'request.forbidden': 403,
  'request.origin_rejected': 403,
  'request.not_found': 404,
  'request.conflict': 409,
  'request.too_large': 413,
  'request.unsupported_media': 415,
  'request.idempotency_mismatch': 422,
  'request.rule_broken': 422,
  'request.too_many': 429,
  'server.internal': 500,
  'server.starting': 503,
} as const;
export type ErrorCode = keyof typeof ERROR_STATUS;

/** RFC 9457 Problem Details, with the code, the request id, and one line per wrong field. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
