import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../../platform/errors/index.ts';
import { callerOf } from '../../../platform/http/index.ts';
import type { SignIn } from '../sign-in.ts';
import type { Here } from './sessions.service.ts';

/** Begins a session for a user who has shown who they are, and gives its cookie to their browser. */
export async function openSession(
  signIn: SignIn,
  userId: string,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<void> {
  const { headers } = await signIn.api.openSession({
    body: { userId },
    headers: new Headers({ 'user-agent': (request.headers['user-agent'] ?? '').slice(0, 400) }),
    returnHeaders: true,
  });
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
}

/** The signed-in person and the session that the request belongs to. */
export async function hereOf(signIn: SignIn, request: FastifyRequest): Promise<Here> {
  const { userId } = callerOf(request);
  const headers = new Headers({ cookie: request.headers.cookie ?? '' });
  const found = await signIn.api.getSession({ headers });
  if (found) return { userId, sessionId: found.session.id };
  throw new AppError('request.not_signed_in', {
    detail: { zh: '请先登录，再继续这一步。', en: 'Please sign in first, then continue.' },
  });
}
