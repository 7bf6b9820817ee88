import { randomUUID } from 'node:crypto';
import { ERROR_STATUS, type ErrorCode, type Problem } from '@rongqiao/contracts';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { AppError, type Bilingual, inLanguage } from '../errors/index.ts';

/** Answers every error as RFC 9457 Problem Details in the caller's language; what is not ours is logged and hidden. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = toAppError(error);
    if (!known) request.log.error({ err: error }, 'unexpected error');
    return sendProblem(request, reply, known ?? unexpected(error));
  });
  app.setNotFoundHandler({}, (request, reply) => sendProblem(request, reply, noSuchAddress()));
}

/** Sends one error as a Problem. */
function sendProblem(request: FastifyRequest, reply: FastifyReply, error: AppError): FastifyReply {
  const status = ERROR_STATUS[error.code];
  const locale = request.locale ?? 'zh-CN';
  const problem: Problem = {
    type: `https://rongqiao.example/errors/${error.code}`,
    title: inLanguage(TITLES[error.code], locale),
    status,
    detail: inLanguage(error.detail, locale),
    code: error.code,
    requestId: request.id ?? randomUUID(),
    ...(error.errors.length > 0 && {
      errors: error.errors.map(({ path, message }) => ({ path, message: inLanguage(message, locale) })),
    }),
  };
  return reply.code(status).type('application/problem+json').send(JSON.stringify(problem));
}

/** Short titles of the error codes, in both languages; exhaustive by type. */
export const TITLES = {
  'request.invalid': { zh: '填写有误', en: 'Invalid request' },
  'request.not_signed_in': { zh: '尚未登录', en: 'Not signed in' },
  'request.forbidden': { zh: '没有权限', en: 'Not allowed' },
  'request.origin_rejected': { zh: '来源不被接受', en: 'Origin rejected' },
  'request.not_found': { zh: '没有找到', en: 'Not found' },
  'request.conflict': { zh: '内容已有变化', en: 'Conflict' },
  'request.too_large': { zh: '内容过大', en: 'Too large' },
  'request.unsupported_media': { zh: '格式不支持', en: 'Unsupported media type' },
  'request.idempotency_mismatch': {
    zh: '重复提交的内容不一致',
    en: 'Idempotency key reused with another body',
  },
  'request.rule_broken': { zh: '不符合规则', en: 'Rule broken' },
  'request.too_many': { zh: '操作太频繁', en: 'Too many requests' },
  'server.internal': { zh: '系统出错', en: 'Internal error' },
  'server.starting': { zh: '系统正在准备', en: 'Starting' },
} as const satisfies Record<ErrorCode, Bilingual>;

function toAppError(error: FastifyError): AppError | null {
  if (error instanceof AppError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return invalidFields(error);
  if (error.statusCode === 413) {
    return new AppError('request.too_large', {
      detail: {
        zh: '提交的内容太大，请分成几份再提交。',
        en: 'The request is too large. Please send it in parts.',
      },
    });
  }
  if (error.statusCode === 415) {
    return new AppError('request.unsupported_media', {
      detail: {
        zh: '不支持这种格式，请用 JSON 提交。',
        en: 'This format is not supported. Please send JSON.',
      },
    });
  }
  if (error.statusCode === 429) {
    return new AppError('request.too_many', {
      detail: {
        zh: '操作太频繁，请稍等一分钟再试。',
        en: 'Too many requests. Please wait a minute and try again.',
      },
    });
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new AppError('request.invalid', {
      detail: { zh: '请求的格式有误，请检查后再试。', en: `The request is malformed: ${error.message}` },
    });
  }
  return null;
}

function invalidFields(error: FastifyError): AppError {
  const errors = (error.validation ?? []).map((issue) => {
    const path =
      issue.instancePath.replace(/^\//, '').replaceAll('/', '.') || (error.validationContext ?? '');
    return {
      path,
      message: { zh: `“${path}”填写有误：${issue.message ?? ''}`, en: `${path}: ${issue.message ?? ''}` },
    };
  });
  return new AppError('request.invalid', {
    detail: {
      zh: `有 ${errors.length} 处填写有误，请按提示修改后再提交；已填的内容不会丢失。`,
      en: `${errors.length} field(s) are wrong. Please correct them and submit again; nothing you entered is lost.`,
    },
    errors,
  });
}

function unexpected(cause: unknown): AppError {
  return new AppError('server.internal', {
    cause,
    detail: {
      zh: '系统出了意外，您的内容没有丢失。请稍后再试；如仍不行，请把编号告诉平台管理员。',
      en: 'Something went wrong; nothing you entered is lost. Please try again, or give the request id to the administrator.',
    },
  });
}

function noSuchAddress(): AppError {
  return new AppError('request.not_found', {
    detail: {
      zh: '没有这个地址，请检查是否有误。',
      en: 'There is nothing at this address. Please check it.',
    },
  });
}
