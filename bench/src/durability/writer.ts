/** A listing that the server said it had taken, in the state that it had said last. */
export interface Acknowledged {
  id: string;
  title: string;
  status: 'draft' | 'review' | 'published';
}

/** A request whose answer never came: it may have been carried out or not. */
export interface Unanswered {
  key: string;
  title: string;
}

/** Who writes, and for which organisation. */
export interface Author {
  cookie: string;
  organisationId: string;
}

/** What one writer saw until the server was gone. */
export interface Seen {
  acknowledged: Acknowledged[];
  unanswered: Unanswered[];
}

/** Writes drafts and hands in every third, as fast as the server answers, until it answers no more. */
export async function writeUntilGone(address: string, author: Author, name: string): Promise<Seen> {
  const seen: Seen = { acknowledged: [], unanswered: [] };
  for (let number = 0; ; number += 1) {
    const draft = { key: `${name}-${number}-create`, title: `数控车工 ${name} 第 ${number} 号` };
    const created = await create(address, author, draft).catch(unlessRefused);
    if (created === null) {
      seen.unanswered.push(draft);
      return seen;
    }
    const listing: Acknowledged = { id: created, title: draft.title, status: 'draft' };
    seen.acknowledged.push(listing);
    if (number % 3 !== 0) continue;
    const status = await handIn(address, author, created).catch(unlessRefused);
    // Not knowing whether it was handed in, nothing is claimed about its state.
    if (status === null) {
      seen.acknowledged.pop();
      return seen;
    }
    listing.status = status;
  }
}

/** Sends a draft under its key; the same key again has no second effect. Returns the listing's id. */
export async function create(address: string, author: Author, { key, title }: Unanswered): Promise<string> {
  const answer = await post(`${address}/api/v1/listings`, author, key, {
    organisationId: author.organisationId,
    kind: 'talent',
    direction: 'demand',
    title,
    body: '操作数控车床加工轴类零件，会看图样，两班制。',
    regionCode: '990104',
    occupations: ['车工'],
    skills: ['数控车床操作'],
    headcount: 3,
    details: { payMinFen: 600_000, payMaxFen: 900_000, payPeriod: 'month' },
  });
  return ((await answer.json()) as { id: string }).id;
}

async function handIn(address: string, author: Author, id: string): Promise<Acknowledged['status']> {
  const answer = await post(`${address}/api/v1/listings/${id}/publish`, author, `${id}-publish`);
  return ((await answer.json()) as { status: Acknowledged['status'] }).status;
}

async function post(url: string, author: Author, key: string, body?: object): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      cookie: author.cookie,
      'idempotency-key': key,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new RefusedError(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

/** The server answered, but not as it should: a mistake of the benchmark or of the product, never of the kill. */
class RefusedError extends Error {}

function unlessRefused(error: unknown): null {
  if (error instanceof RefusedError) throw error;
  return null;
}
