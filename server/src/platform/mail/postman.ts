import { createTransport } from 'nodemailer';
import type { Letter } from './outbox.repository.ts';

/** Carries letters to a mail server. */
export interface Postman {
  /** Resolves once the server has taken the letter. `id` makes its Message-ID, so that a repeated one can be told. */
  send(letter: Letter & { id: string }): Promise<void>;
  close(): void;
}

const TIMEOUT_MS = 15_000;

/**
 * A postman for an SMTP server. `url` is `smtp://` (STARTTLS where the server offers it) or `smtps://`, with user and password
 * where needed; `from` is the sender's address.
 */
export function openPostman({ url, from }: { url: string; from: string }): Postman {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.replace(/^.*@/, '').replace(/[^A-Za-z0-9.-].*$/, '');
  return {
    async send({ id, to, subject, body }) {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text: body,
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
}
