import { v7 as uuidv7 } from 'uuid';
import { type FactRow, insertFacts } from '../modules/obligations/index.ts';
import { pageOverseen } from '../modules/organisations/index.ts';
import { addDays, dayInChina } from '../platform/clock/clock.ts';
import { type Database, inTransaction } from '../platform/db/index.ts';

const ENTERPRISES = 60;

/** What some enterprises of the example have said of themselves: enough that each rule has those that keep it and those that do not. Invented. */
export async function seedDemoObligations(database: Database, givenById: string, now: Date): Promise<void> {
  const { rows } = await pageOverseen(database, { regions: 'all', state: 'verified', page: 1, size: 1000 });
  const enterprises = rows.filter(({ type, demo }) => demo && type === 'enterprise').slice(0, ENTERPRISES);
  const asOf = addDays(dayInChina(now), -20);
  const facts = enterprises.flatMap(({ id, name, staffCount }, i): FactRow[] => {
    const technical = Math.max(4, Math.round((staffCount ?? 50) / 3));
    const posts = Math.round((technical * (4 + ((i * 7) % 9))) / 100);
    const interns = (i * 5) % 31;
    const said: [string, string | boolean][] = [
      ['above_scale', (staffCount ?? 0) >= 100],
      ['technical_posts', String(technical)],
      ...(i % 4 === 3 ? [] : [['internship_posts', String(posts)] satisfies [string, string]]),
      ...(i % 3 === 0 ? [['interns', String(interns)] satisfies [string, string]] : []),
      ...(i % 3 === 0 ? [['intern_months', String(interns * 4)] satisfies [string, string]] : []),
    ];
    return said.map(([code, value]) => ({
      ...{ id: uuidv7(), organisationId: id, code, value, asOf, evidence: '示例：企业填报' },
      ...{ source: 'organisation', unitName: name, givenById, givenAt: now, replacedAt: null },
    }));
  });
  if (facts.length > 0) await inTransaction(database, (tx) => insertFacts(tx, facts));
}
