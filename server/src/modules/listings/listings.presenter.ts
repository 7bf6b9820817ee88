import {
  type Attachment,
  Direction,
  Level,
  type Listing,
  ListingKind,
  ListingStatus,
  type ListingSummary,
  OrganisationType,
} from '@rongqiao/contracts';
import { findIndustry, findOccupation, findProgrammes } from '@rongqiao/reference';
import { dayInChina } from '../../platform/clock/clock.ts';
import type { Caller } from '../../platform/http/index.ts';
import { type OrganisationLabel, presentRegion } from '../organisations/index.ts';
import { mayWriteFor } from './listings.access.ts';
import type { ListingRow, SummaryRow } from './listings.repository.ts';
import { presentSharing } from './sharing.ts';

/** For whom it was published, where not for its own organisation. */
interface Contributed {
  contributed: Pick<ListingSummary, 'contributed'>;
}

const EXCERPT_LENGTH = 110;

/** A line of a list. A published listing whose deadline has passed shows as expired at once. */
export function presentSummary(
  row: SummaryRow,
  { organisation, contributed }: { organisation: OrganisationLabel } & Contributed,
  today: string,
): ListingSummary {
  return {
    id: row.id,
    title: row.title,
    kind: ListingKind.parse(row.kind),
    direction: Direction.parse(row.direction),
    status: statusOn(row, today),
    organisation: {
      id: organisation.id,
      name: organisation.name,
      type: OrganisationType.parse(organisation.type),
    },
    region: presentRegion(row.regionCode),
    level: Level.parse(row.level),
    ...(row.headcount !== null && { headcount: row.headcount }),
    skills: row.skills,
    ...(row.deadline && { deadline: row.deadline }),
    ...(row.publishedAt && { publishedAt: row.publishedAt.toISOString() }),
    excerpt: excerptOf(row.body),
    updatedAt: row.updatedAt.toISOString(),
    ...(row.outcomeDueOn && row.status !== 'closed' && { outcomeDueOn: row.outcomeDueOn }),
    ...presentSharing(row.sharing),
    ...contributed,
    demo: row.demo,
  };
}

/** A whole listing, with what the caller may do with it. */
export function presentListing(
  row: ListingRow,
  {
    organisation,
    contributed,
    attachments,
  }: { organisation: OrganisationLabel; attachments: Attachment[] } & Contributed,
  context: { caller: Caller | null; now: Date },
): Listing {
  const { excerpt: _, ...summary } = presentSummary(
    row,
    { organisation, contributed },
    dayInChina(context.now),
  );
  const industry = row.industryCode ? findIndustry(row.industryCode) : null;
  const writes = mayWriteFor(context.caller, row.organisationId);
  return {
    ...summary,
    body: row.body,
    ...(industry && { industry: { code: industry.code, name: industry.name } }),
    occupations: row.occupations.map((name) => withCode(name, findOccupation(name)?.code)),
    programmes: row.programmes.map((name) => withCode(name, findProgrammes(name)[0]?.code)),
    details: row.details,
    constraints: row.constraints,
    attachments,
    ...(row.outcome && { outcome: row.outcome }),
    ...takenDownOf(row),
    revision: row.revision,
    may: {
      revise: writes && row.status !== 'closed',
      publish: writes && ['draft', 'rejected', 'expired'].includes(row.status),
      close: writes && row.status !== 'closed',
      extend: writes && ['published', 'expired'].includes(row.status),
    },
  };
}

/** Nobody else sees a listing while it is down. */
function takenDownOf({ takenDownAt, takenDownReason }: ListingRow): Pick<Listing, 'takenDown'> {
  if (!takenDownAt) return {};
  return { takenDown: { at: takenDownAt.toISOString(), reason: takenDownReason ?? '' } };
}

/** State on a calendar day in China. */
function statusOn(row: SummaryRow, today: string): ListingStatus {
  const status = ListingStatus.parse(row.status);
  return status === 'published' && row.deadline !== null && row.deadline < today ? 'expired' : status;
}

function excerptOf(body: string): string {
  const flat = body.replace(/\s+/gu, ' ').trim();
  const characters = [...flat];
  return characters.length <= EXCERPT_LENGTH ? flat : `${characters.slice(0, EXCERPT_LENGTH).join('')}…`;
}

function withCode(name: string, code: string | undefined): { name: string; code?: string } {
  return code === undefined ? { name } : { name, code };
}
