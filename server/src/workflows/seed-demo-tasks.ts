import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { NewEvidence } from '@rongqiao/contracts';
import { DEMO_CITY } from '@rongqiao/reference';
import { v7 as uuidv7 } from 'uuid';
import { hashPassword, insertMembership, insertUser, listUsers } from '../modules/accounts/index.ts';
import { listRowsOfOrganisations } from '../modules/listings/index.ts';
import { insertOrganisations, mapIdsByName } from '../modules/organisations/index.ts';
import type { PackShelf } from '../modules/policies/index.ts';
import {
  decideReport,
  handDown,
  listPolicyTasks,
  replyToNote,
  reportProgress,
  type TaskContext,
  trackPolicies,
  uploadTaskFile,
  writeNote,
} from '../modules/tasks/index.ts';
import { addDays, dayInChina } from '../platform/clock/clock.ts';
import { type Database, inTransaction } from '../platform/db/index.ts';
import type { FileStore } from '../platform/files/index.ts';
import type { Caller } from '../platform/http/index.ts';
import { writeTable } from '../platform/tables/index.ts';
import {
  DEMO_GOVERNMENTS,
  DEMO_NOTES,
  DEMO_REPORTS,
  HANDED_DOWN,
  REPORTING_OFFICES,
  type ScriptedReport,
  type TaskStory,
} from './demo-task-script.ts';
import { seedDemoConference } from './seed-demo-conference.ts';
import { taskTeller } from './tell-of-tasks.ts';

const PLAN = 'qiaozhou-2026';
/** Who reports for the offices of the example; nobody signs in so. */
const CLERK = { name: '示例责任单位经办人', email: 'clerk@demo.rongqiao.example' };

/**
 * What the example's offices have reported about the plan's tasks, what was supervised, handed down and decided: each step as a person
 * would have taken it, on its day. A city that has a clerk already is left as it is.
 */
export async function seedDemoTasks(
  { database, packs, files }: { database: Database; packs: PackShelf; files: FileStore },
  officialEmail: string,
  now: Date,
): Promise<void> {
  const users = await listUsers(database);
  const person = users.find(({ email }) => email === officialEmail);
  if (!person || users.some(({ email }) => email === CLERK.email)) return;
  const offices = await seedOffices(database, now);
  await trackPolicies(database, now);
  const rows = (await listPolicyTasks(database.db)).filter(({ policyId }) => policyId === PLAN);
  const [first] = rows;
  if (!first) return;
  const clerkId = await seedClerk(database, offices);
  const context: TaskContext = { database, packs, files, clock: () => now, told: taskTeller(null) };
  const start = Date.parse(`${first.startsOn}T10:00:00+08:00`);
  const story: TaskStory = {
    ...{ context, offices },
    official: callerOf({ id: person.id, name: person.name, email: person.email }, '', DEMO_CITY.code),
    clerkOf: (office) => callerOf({ id: clerkId, ...CLERK }, offices.get(office) ?? '', DEMO_CITY.code),
    tasks: new Map(rows.map(({ id, itemId }) => [itemId ?? '', id])),
    ago: (days) => {
      const at = Date.parse(`${addDays(dayInChina(now), -days)}T10:00:00+08:00`);
      return new Date(Math.min(now.getTime(), Math.max(start, at)));
    },
    fileOf: async (office, name, at) => {
      const lines: [string, number][] = [
        ['已报送', 112],
        ['未报送', 87],
      ];
      const columns = ['项目', '数量'].map((header, index) => ({
        ...{ header, width: 18, value: (line: [string, number]) => line[index] },
      }));
      const bytes = await buffer(writeTable(lines, columns, 'xlsx'));
      const organisationId = offices.get(office) ?? '';
      const upload = { caller: story.clerkOf(office), organisationId, bytes, fileName: name };
      return (await uploadTaskFile(context, { ...upload, key: undefined, now: at })).id;
    },
  };
  for (const report of DEMO_REPORTS) await tellReport(story, report);
  await tellHandedDown(story);
  for (const note of DEMO_NOTES) await tellNote(story, note, now);
  await seedDemoConference(story, now);
}

/** Ids of the offices that the story names; governments that the generated city lacks are added. */
async function seedOffices(database: Database, now: Date): Promise<Map<string, string>> {
  const names = [...REPORTING_OFFICES, ...DEMO_GOVERNMENTS.map(([name]) => name), '望江区工业和信息化局'];
  return inTransaction(database, async (tx) => {
    const there = await mapIdsByName(tx, names);
    const missing = DEMO_GOVERNMENTS.filter(([name]) => !there.has(name));
    const rows = missing.map(([name, regionCode]) => ({
      ...{ id: uuidv7(), name, regionCode, type: 'government', industryCode: 'S92', demo: true },
      ...{ intro: '示例政府单位。', verifiedAt: now, createdAt: now, updatedAt: now },
    }));
    await insertOrganisations(tx, rows);
    return new Map([...there, ...rows.map(({ id, name }) => [name, id] as const)]);
  });
}

async function seedClerk(database: Database, offices: ReadonlyMap<string, string>): Promise<string> {
  // Nobody knows the password: the clerk acts in the example's story and does not sign in.
  const passwordHash = await hashPassword(randomUUID());
  return inTransaction(database, async (tx) => {
    const userId = await insertUser(tx, { ...CLERK, passwordHash, demo: true });
    for (const office of REPORTING_OFFICES) {
      const organisationId = offices.get(office);
      if (organisationId) await insertMembership(tx, { userId, organisationId, role: 'publisher' });
    }
    return userId;
  });
}

function callerOf(
  user: { id: string; name: string; email: string },
  organisationId: string,
  regionCode: string,
): Caller {
  const role = organisationId === '' ? 'official' : 'publisher';
  const membership = { organisationId, role, organisationType: 'government', regionCode } as const;
  return { userId: user.id, name: user.name, email: user.email, memberships: [membership] };
}

async function tellReport(story: TaskStory, report: ScriptedReport): Promise<void> {
  const { context, official, ago } = story;
  const { office, text, percent, milestone, complete = false, decided, corrected } = report;
  const id = story.tasks.get(report.item);
  const organisationId = story.offices.get(office);
  if (!id || !organisationId) return;
  const now = ago(report.daysAgo);
  const caller = story.clerkOf(office);
  const evidence = await evidenceOf(story, report, now);
  const said = { organisationId, period: periodOf(now), text, complete, evidence };
  const figures = { ...(percent !== undefined && { percent }), ...(milestone && { milestone }) };
  const acting = { caller, id, now, key: undefined };
  const made = await reportProgress(context, acting, { ...said, ...figures });
  if (corrected) {
    const later = { ...said, ...corrected, corrects: made.id };
    await reportProgress(context, { ...acting, now: ago(report.daysAgo - 1) }, later);
  }
  if (!decided) return;
  const deciding = { caller: official, id: made.id, now: ago(report.daysAgo - 3) };
  const decision =
    decided === 'confirm'
      ? ({ decision: 'confirm' } as const)
      : ({ decision: 'return', reason: decided.returned } as const);
  await decideReport(context, deciding, decision);
}

async function evidenceOf(
  { context, offices, fileOf }: TaskStory,
  { evidence = {}, office }: ScriptedReport,
  at: Date,
): Promise<NewEvidence[]> {
  const items: NewEvidence[] = [];
  const organisation = evidence.organisation && offices.get(evidence.organisation);
  if (organisation) items.push({ kind: 'organisation', id: organisation });
  if (evidence.listing) {
    const listings = await listRowsOfOrganisations(context.database, [offices.get(office) ?? '']);
    const open = listings.find(({ status }) => status === 'published');
    if (open) items.push({ kind: 'listing', id: open.id });
  }
  if (evidence.file) items.push({ kind: 'file', id: await fileOf(office, evidence.file, at) });
  if (evidence.link) items.push({ kind: 'link', title: evidence.link[0], url: evidence.link[1] });
  return items;
}

async function tellHandedDown({ context, official, offices, tasks, ago, clerkOf }: TaskStory): Promise<void> {
  const id = tasks.get(HANDED_DOWN.item);
  const organisationIds = HANDED_DOWN.districts.flatMap((name) => offices.get(name) ?? []);
  if (!id) return;
  const acting = { caller: official, id, now: ago(HANDED_DOWN.daysAgo), key: undefined };
  const { ids } = await handDown(context, acting, { organisationIds });
  for (const { office, daysAgo, percent, text } of HANDED_DOWN.reports) {
    const organisationId = offices.get(office) ?? '';
    const task = ids[organisationIds.indexOf(organisationId)];
    const now = ago(daysAgo);
    if (!task) continue;
    const report = { organisationId, period: periodOf(now), text, percent, complete: false, evidence: [] };
    await reportProgress(context, { caller: clerkOf(office), id: task, now, key: undefined }, report);
  }
}

async function tellNote(story: TaskStory, note: (typeof DEMO_NOTES)[number], today: Date): Promise<void> {
  const { context, official, offices, tasks, ago, clerkOf } = story;
  const id = tasks.get(note.item);
  const organisationId = offices.get(note.office);
  const now = ago(note.daysAgo);
  const dueOn = addDays(dayInChina(today), -note.dueDaysAgo);
  if (!id || !organisationId || dueOn < dayInChina(now)) return;
  const acting = { caller: official, id, now, key: undefined };
  const written = await writeNote(context, acting, { organisationId, text: note.text, dueOn });
  if (!note.reply) return;
  const { daysAgo, text, organisation } = note.reply;
  const shown = offices.get(organisation);
  const evidence: NewEvidence[] = shown ? [{ kind: 'organisation', id: shown }] : [];
  const replying = { caller: clerkOf(note.office), id: written.id, now: ago(daysAgo), key: undefined };
  await replyToNote(context, replying, { text, evidence });
}

/** The quarter of an instant. */
function periodOf(at: Date): string {
  const day = dayInChina(at);
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
