import { createHmac, timingSafeEqual } from 'node:crypto';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What stands in a letter's link to stop the alerts of one search: its id, signed. Good for nothing else. */
export function signAlert(searchId: string, secret: string): string {
  return `${searchId}.${signatureOf(searchId, secret)}`;
}

/** The search that a token names, or null where it was not signed by us. */
export function readAlertToken(token: string, secret: string): string | null {
  const [searchId = '', given = ''] = token.split('.');
  if (!UUID.test(searchId)) return null;
  const [expected, actual] = [Buffer.from(signatureOf(searchId, secret)), Buffer.from(given)];
  return expected.length === actual.length && timingSafeEqual(expected, actual) ? searchId : null;
}

function signatureOf(searchId: string, secret: string): string {
  return createHmac('sha256', secret).update(`stop search alerts/${searchId}`).digest('base64url');
}
