import type { ErrorCode } from '@rongqiao/contracts';
import type { Bilingual } from './bilingual.ts';

/** One wrong field: where (a JSON path or a cell address) and what is wrong with it. */
export interface FieldProblem {
  path: string;
  message: Bilingual;
}

/**
 * The only error that the product throws on purpose. `detail` says what was wrong, where, and what to do; the handler in
 * `app/error-handler.ts` turns it into RFC 9457 Problem Details in the caller's language.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: Bilingual;
  readonly errors: readonly FieldProblem[];

  constructor(
    code: ErrorCode,
    options: { detail: Bilingual; errors?: readonly FieldProblem[]; cause?: unknown },
  ) {
    super(options.detail.en, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.detail = options.detail;
    this.errors = options.errors ?? [];
  }
}

/** What a caller may not see answers as missing. `what` names the kind of record: 供需信息 / listing. */
export function notFound(what: Bilingual): AppError {
  return new AppError('request.not_found', {
    detail: {
      zh: `没有找到这条${what.zh}，可能已被撤下，或地址有误。`,
      en: `This ${what.en} was not found. It may have been withdrawn, or the address is wrong.`,
    },
  });
}
