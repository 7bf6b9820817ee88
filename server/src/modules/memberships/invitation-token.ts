import { createHmac, timingSafeEqual } from 'node:crypto';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The secret part of an invitation's link. It is computed, so that no table holds it: reading the database opens no invitation. */
export function invitationToken(id: string, secret: string): string {
  return `${id}.${sign(id, secret).toString('base64url')}`;
}

/** The invitation that a token opens, or null where it was not made here. */
export function readInvitationToken(token: string, secret: string): string | null {
  const [id = '', signature = ''] = token.split('.', 2);
  if (!UUID.test(id)) return null;
  const given = Buffer.from(signature, 'base64url');
  const made = sign(id, secret);
  return given.length === made.length && timingSafeEqual(given, made) ? id : null;
}

function sign(id: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`invitation/${id}`).digest();
}
