import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** A password, and what of it is to be shown (only one that was made here). */
export interface GivenPassword {
  password: string;
  shown: { password?: string };
}

/** Makes a password of 96 random bits, or reads the first line of standard input; a terminal doesn't show it. */
export async function readPassword({ generate = false }: { generate?: boolean }): Promise<GivenPassword> {
  if (generate) {
    const password = randomBytes(12).toString('base64url');
    return { password, shown: { password } };
  }
  if (process.stdin.isTTY) process.stderr.write('密码 / Password: ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  for await (const line of lines) {
    lines.close();
    if (process.stdin.isTTY) process.stderr.write('\n');
    return { password: line, shown: {} };
  }
  return { password: '', shown: {} };
}
