import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand, secondIsRefused, startUnderFire } from './server-under-fire.ts';
import { inspect } from './whole-records.ts';
import { type Acknowledged, type Author, create, type Seen, writeUntilGone } from './writer.ts';

const WRITERS = 4;
const MOST_WAIT_MS = 600;

interface Tally {
  acknowledged: number;
  lost: string[];
  replayed: number;
  refused: number;
}

/**
 * `npm run bench -- durability [--rounds 100]`: `kill -9` during writes on the embedded database. Each round starts the product,
 * has four people write listings, tries a second server on the same folder, kills the first at a random moment, starts it
 * again and looks for everything that had been acknowledged; requests without an answer are sent again under their key.
 */
export async function run(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--rounds');
  const rounds = at >= 0 ? Number(args[at + 1]) : 100;
  const dataDir = mkdtempSync(join(tmpdir(), 'rongqiao-durability-'));
  const tally: Tally = { acknowledged: 0, lost: [], replayed: 0, refused: 0 };
  const person = await addPerson(dataDir);
  let server = await startUnderFire(dataDir);
  try {
    const author = { organisationId: person.organisationId, cookie: await signIn(server.address, person) };
    for (let round = 0; round < rounds; round += 1) {
      const writers = Array.from({ length: WRITERS }, (_, writer) =>
        writeUntilGone(server.address, author, `${round}-${writer}`),
      );
      if (await secondIsRefused(dataDir)) tally.refused += 1;
      await sleep(Math.random() * MOST_WAIT_MS);
      await server.kill();
      const seen = await Promise.all(writers);
      server = await startUnderFire(dataDir);
      await lookFor(server.address, author, { seen, tally });
      console.log(
        `round ${round + 1}/${rounds}: ${tally.acknowledged} acknowledged, ${tally.lost.length} lost`,
      );
    }
    await server.kill();
    await report(dataDir, rounds, tally);
  } finally {
    await server.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function lookFor(
  address: string,
  author: Author,
  { seen, tally }: { seen: Seen[]; tally: Tally },
): Promise<void> {
  for (const { acknowledged, unanswered } of seen) {
    for (const listing of acknowledged) {
      tally.acknowledged += 1;
      if (!(await isThere(address, author, listing))) tally.lost.push(listing.title);
    }
    for (const request of unanswered) {
      const once = await create(address, author, request);
      if ((await create(address, author, request)) !== once) tally.lost.push(`${request.title} (twice)`);
      tally.replayed += 1;
    }
  }
}

async function isThere(
  address: string,
  { cookie }: Author,
  { id, title, status }: Acknowledged,
): Promise<boolean> {
  const answer = await fetch(`${address}/api/v1/listings/${id}`, { headers: { cookie } });
  if (!answer.ok) return false;
  const found = (await answer.json()) as { title: string; status: string };
  return found.title === title && found.status === status;
}

async function report(dataDir: string, rounds: number, tally: Tally): Promise<void> {
  const remains = await inspect(dataDir);
  console.log(
    `data: ${remains.listings} listings by ${WRITERS} writers at once, embedded database, ${rounds} kills`,
  );
  console.log(
    `acknowledged and lost: ${tally.lost.length} of ${tally.acknowledged} ${tally.lost.join('; ')}`,
  );
  console.log(
    `halves: ${remains.halves}; written twice: ${remains.doubles} (${tally.replayed} requests sent again)`,
  );
  console.log(`second server refused: ${tally.refused} of ${rounds}`);
  console.log(`audit log: ${remains.auditRows} rows, ${remains.auditIntact ? 'intact' : 'NOT INTACT'}`);
}

interface Person {
  email: string;
  password: string;
  organisationId: string;
}

async function addPerson(dataDir: string): Promise<Person> {
  const place = ['--type', 'enterprise', '--region', '990104'];
  const organisation = await runCommand(dataDir, ['organisation', 'add', '桥州望江机械有限公司', ...place]);
  const { id: organisationId } = organisation as { id: string };
  const email = 'writer@bench.example';
  const who = ['--name', '张敏', '--organisation', organisationId, '--role', 'owner', '--generate'];
  const { password } = (await runCommand(dataDir, ['user', 'add', email, ...who])) as { password: string };
  return { email, password, organisationId };
}

async function signIn(address: string, { email, password }: Person): Promise<string> {
  const answer = await fetch(`${address}/api/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`sign-in answered ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}
