import type { FastifyRequest } from 'fastify';

/** Address of the site without a closing slash: as configured, else as the request names it. */
export function siteOrigin(request: FastifyRequest, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return new URL(publicUrl).origin;
  // A host that is none (it comes from outside) must not end up in addresses.
  return /^[\w.:[\]-]+$/.test(request.host) ? `${request.protocol}://${request.host}` : 'http://localhost';
}
