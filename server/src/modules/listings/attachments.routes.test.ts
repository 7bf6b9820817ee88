import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IntroductionTest, openIntroductionTest } from '../../app/introduction-test.ts';
import { draftOf } from '../../app/test-app.ts';
import { backup, restore } from '../../platform/backup/index.ts';
import { openFileStore } from '../../platform/files/index.ts';
import { openTestDatabase } from '../../testing/index.ts';
import { sampleOffice, samplePdf, samplePng } from '../../testing/sample-files.ts';
import { findFile } from './attachments.repository.ts';
import { sweepFiles } from './index.ts';

let test: IntroductionTest;
let official: Record<string, string>;
beforeAll(async () => {
  test = await openIntroductionTest('postgres');
  const office = await test.addOrganisation({ type: 'government', regionCode: '990100' });
  official = await test.signInAs('official', office);
});
afterAll(() => test.close());

interface Sending {
  bytes?: Buffer;
  name?: string;
  headers?: Record<string, string>;
  organisationId?: string;
}

function send({
  bytes = samplePdf(),
  name = '简章.pdf',
  headers = test.publisher,
  organisationId,
}: Sending = {}) {
  return test.app.inject({
    method: 'POST',
    url: `/api/v1/organisations/${organisationId ?? test.factory}/attachments?fileName=${encodeURIComponent(name)}`,
    headers: { 'content-type': 'application/octet-stream', ...headers },
    payload: bytes,
  });
}
const upload = async (sending?: Sending): Promise<string> => (await send(sending)).json().id;
const open = (listing: string, file: string, headers = {}) =>
  test.get(`/api/v1/listings/${listing}/attachments/${file}`, headers);
const read = async (id: string, headers = {}) => (await test.get(`/api/v1/listings/${id}`, headers)).json();
async function revise(id: string, changes: object, headers = test.publisher) {
  const { revision } = await read(id, headers);
  return test.app.inject({
    method: 'PUT',
    url: `/api/v1/listings/${id}`,
    headers: { ...headers, 'if-match': String(revision) },
    payload: draftOf(changes),
  });
}

describe('attachments', () => {
  it('state how large they may be', async () => {
    const limits = (await test.get('/api/v1/attachment-limits')).json();
    expect(limits).toMatchObject({ fileBytes: 10_485_760, files: 10 });
    expect(limits.kinds).toEqual(['pdf', 'docx', 'xlsx', 'png', 'jpg', 'webp']);
  });

  it('are listed on the listing and served to be saved, in a sandbox and under their own type', async () => {
    const file = await upload({ bytes: sampleOffice('docx'), name: '../岗位 说明"书".DOCX' });
    const id = await test.publish({ attachments: [file] });
    const { attachments } = await read(id);
    expect(attachments).toMatchObject([{ id: file, name: '岗位 说明_书_.docx', kind: 'docx' }]);
    const served = await open(id, file);
    expect(served.statusCode).toBe(200);
    expect(served.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(served.headers['content-disposition']).toMatch(/^attachment; .*filename\*=UTF-8''%E5%B2%97/);
    expect(served.rawPayload.equals(sampleOffice('docx'))).toBe(true);
  });

  it('are seen by whoever sees the listing, and by nobody else', async () => {
    const file = await upload();
    const id = await test.publish({ attachments: [file] }, { publish: false });
    expect((await open(id, file, test.publisher)).statusCode).toBe(200);
    expect((await open(id, file, test.reader)).statusCode).toBe(200);
    expect((await open(id, file, test.teacher)).statusCode).toBe(404);
    expect((await open(id, file)).statusCode).toBe(404);
    await test.post(`/api/v1/listings/${id}/publish`, test.publisher);
    expect((await open(id, file)).statusCode).toBe(200);
    const other = await test.publish();
    expect((await open(other, file)).statusCode).toBe(404);
    expect((await open(id, randomUUID())).statusCode).toBe(404);
  });

  it('that a revision took away are gone for the public, and stay for its own people and officials', async () => {
    const file = await upload();
    const id = await test.publish({ attachments: [file] });
    expect((await revise(id, { attachments: [] })).statusCode).toBe(200);
    expect((await read(id)).attachments).toEqual([]);
    expect((await open(id, file)).statusCode).toBe(404);
    expect((await open(id, file, test.teacher)).statusCode).toBe(404);
    expect((await open(id, file, test.publisher)).statusCode).toBe(200);
    expect((await open(id, file, official)).statusCode).toBe(200);
  });

  it('of an organisation without trust are public only once an official has approved them', async () => {
    const organisationId = await test.addOrganisation({ trusted: false });
    const headers = await test.signInAs('owner', organisationId);
    const file = await upload({ organisationId, headers });
    const id = await test.publish({ attachments: [file] }, { organisationId, headers });
    const approve = async () => {
      const { items } = (await test.get(`/api/v1/listings/${id}/review`, official)).json();
      const decision = { decision: 'approve', submissionId: items[0].id };
      await test.post(`/api/v1/listings/${id}/review`, official, decision);
      return items[0];
    };
    expect((await open(id, file)).statusCode).toBe(404);
    expect((await open(id, file, official)).statusCode).toBe(200);
    await approve();
    expect((await open(id, file)).statusCode).toBe(200);
    const second = await upload({ organisationId, headers, name: '第二份.pdf' });
    await revise(id, { attachments: [file, second] }, headers);
    expect((await open(id, second)).statusCode).toBe(404);
    expect((await open(id, second, official)).statusCode).toBe(200);
    const waiting = await approve();
    expect(waiting.changes).toContainEqual(expect.objectContaining({ field: 'attachments' }));
    expect((await open(id, second)).statusCode).toBe(200);
  });

  it('are refused to visitors and other organisations before a byte is read, and to files of others', async () => {
    expect((await send({ headers: {} })).statusCode).toBe(401);
    expect((await send({ headers: test.teacher })).statusCode).toBe(403);
    expect((await send({ headers: test.reader })).statusCode).toBe(403);
    const foreign = await upload({ headers: test.teacher, organisationId: test.school });
    const payload = { organisationId: test.factory, ...draftOf({ attachments: [foreign] }) };
    const refused = await test.post('/api/v1/listings', test.publisher, payload);
    expect(refused.statusCode).toBe(422);
    expect(refused.json().errors[0].path).toBe('attachments');
    const own = await test.publish();
    expect((await revise(own, { attachments: [foreign] })).statusCode).toBe(422);
  });

  it('are refused by what they are: wrong kind, too large, nothing, no file at all', async () => {
    expect((await send({ bytes: Buffer.from('hello') })).statusCode).toBe(415);
    expect((await send({ bytes: Buffer.alloc(10_485_761) })).statusCode).toBe(413);
    expect((await send({ bytes: Buffer.alloc(0) })).statusCode).toBeGreaterThanOrEqual(400);
    const form = await send({ headers: { ...test.publisher, 'content-type': 'application/json' } });
    expect(form.statusCode).toBe(400);
    expect((await send({ name: '' })).statusCode).toBe(400);
    const macro = await send({ bytes: sampleOffice('docx', { 'word/vbaProject.bin': 'x' }) });
    expect(macro.json().detail).toContain('宏');
  });

  it('fit into what one listing may carry', async () => {
    const big = () => {
      const noise = Buffer.alloc(9 * 1_048_576, randomUUID());
      return Buffer.concat([samplePdf().subarray(0, 9), noise, samplePdf()]);
    };
    const files: string[] = [];
    for (let count = 0; count < 5; count += 1) files.push(await upload({ bytes: big() }));
    const payload = { organisationId: test.factory, ...draftOf({ attachments: files }) };
    const refused = await test.post('/api/v1/listings', test.publisher, payload);
    expect(refused.statusCode).toBe(422);
    expect(refused.json().detail).toContain('40 MB');
  });

  it('are kept once however often the same request is sent', async () => {
    const key = randomUUID();
    const headers = { ...test.publisher, 'idempotency-key': key };
    const sent = await Promise.all([1, 2, 3, 4].map(() => send({ headers })));
    expect(new Set(sent.map((answer) => answer.json().id)).size).toBe(1);
    expect((await send({ headers, name: '别的.pdf' })).statusCode).toBe(422);
  });

  it('that nothing names are swept away after a week, and no sooner; what a revision names stays', async () => {
    test.setNow('2026-03-02T10:00:00+08:00');
    const loose = await upload({ bytes: samplePng({ size: 3 }) });
    const named = await upload({ bytes: samplePng({ size: 4 }) });
    const id = await test.publish({ attachments: [named] });
    await revise(id, { attachments: [] });
    const stores = {
      database: test.database,
      files: openFileStore(test.database.dataDir),
      keptElsewhere: async () => [],
    };
    await sweepFiles(stores, new Date('2026-03-08T10:00:00+08:00'));
    expect(await findFile(test.database.db, loose)).not.toBeNull();
    const swept = await findFile(test.database.db, loose);
    await sweepFiles(stores, new Date(Date.now() + 30 * 86_400_000));
    expect(await findFile(test.database.db, loose)).toBeNull();
    expect(await stores.files.read(swept?.sha256 ?? '')).toBeNull();
    expect((await open(id, named, test.publisher)).statusCode).toBe(200);
  });

  it('are missing, not broken, where the disk lost or changed them', async () => {
    const file = await upload({ bytes: samplePng({ size: 5 }) });
    const id = await test.publish({ attachments: [file] });
    const row = await findFile(test.database.db, file);
    rmSync(join(test.database.dataDir, 'files', row?.sha256.slice(0, 2) ?? '', row?.sha256 ?? ''));
    expect((await open(id, file)).statusCode).toBe(404);
  });

  it('come back with a backup, into another engine, as they were', async () => {
    const bytes = sampleOffice('xlsx');
    const file = await upload({ bytes, name: '设备清单.xlsx' });
    const id = await test.publish({ attachments: [file] });
    const { dataDir } = test.database;
    const archive = join(dataDir, 'city.tar.gz');
    await backup(test.database, { dataDir, file: archive, version: '1.0.0' });
    const other = await openTestDatabase('pglite');
    await restore(other, { dataDir: other.dataDir, file: archive, force: true });
    const row = await findFile(other.db, file);
    expect(row).toMatchObject({ name: '设备清单.xlsx', bytes: bytes.length });
    const kept = await openFileStore(other.dataDir).read(row?.sha256 ?? '');
    expect(kept?.equals(bytes)).toBe(true);
    const { rows } = await other.pool.query('select attachments from listings where id = $1', [id]);
    expect(rows[0].attachments).toEqual([file]);
    await other.close();
  });
});
