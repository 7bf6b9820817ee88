import type {
  Attachment,
  Direction,
  Level,
  Listing,
  ListingDraftInput,
  ListingKind,
  ListingReach,
} from '@rongqiao/contracts';
import { ListingDraft } from '@rongqiao/contracts';
import { DETAIL_FIELDS, type DetailField } from '../listings/detail-fields.ts';

/** What stands in the form. Amounts are in yuan here, in fen in the draft. */
export interface EditorValues {
  kind: ListingKind | null;
  direction: Direction | null;
  title: string;
  body: string;
  regionCode: string | null;
  /** Kept with its name, so that the form can show it without asking. */
  industry: { code: string; name: string } | null;
  occupations: string[];
  programmes: string[];
  skills: string[];
  level: Level;
  headcount: number | null;
  deadline: string;
  details: Record<string, unknown>;
  regionConstraint: 'none' | 'district' | 'city';
  levelConstraint: boolean;
  attachments: Attachment[];
  /** How far it is offered; of enterprises only to these industries, kept with their names. */
  reach: ListingReach;
  sharedIndustries: { code: string; name: string }[];
}

export interface Start {
  kind: ListingKind | null;
  direction: Direction | null;
  regionCode: string | null;
}

export function emptyValues(start: Start): EditorValues {
  return {
    ...start,
    title: '',
    body: '',
    industry: null,
    occupations: [],
    programmes: [],
    skills: [],
    level: 'any',
    headcount: null,
    deadline: '',
    details: {},
    regionConstraint: 'none',
    levelConstraint: false,
    attachments: [],
    reach: 'everywhere',
    sharedIndustries: [],
  };
}

/** A listing back in the form. */
export function valuesOf(listing: Listing): EditorValues {
  const details = Object.fromEntries(
    DETAIL_FIELDS[listing.kind].flatMap((field) => {
      const value = listing.details[field.name];
      if (value === undefined) return [];
      return [[field.name, field.type === 'money' && typeof value === 'number' ? value / 100 : value]];
    }),
  );
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
  return {
    kind: listing.kind,
    direction: listing.direction,
    title: listing.title,
    body: listing.body,
    regionCode: listing.region.code,
    industry: listing.industry ?? null,
    occupations: names(listing.occupations),
    programmes: names(listing.programmes),
    skills: listing.skills,
    level: listing.level,
    headcount: listing.headcount ?? null,
    deadline: listing.deadline ?? '',
    details,
    regionConstraint: listing.constraints.region ?? 'none',
    levelConstraint: listing.constraints.level ?? false,
    attachments: listing.attachments,
    reach: listing.offeredTo?.reach ?? 'everywhere',
    sharedIndustries: listing.offeredTo?.industries ?? [],
  };
}

/**
 * A text that waits for review, back in the form over the listing it is for. `industry` carries the name of its industry; files
 * are those that the review knows.
 */
export function valuesOfWaiting(
  listing: Listing,
  content: Record<string, unknown>,
  known: { industry: EditorValues['industry']; attachments: readonly Attachment[] },
): EditorValues {
  const parsed = ListingDraft.safeParse(
    Object.fromEntries(Object.entries(content).filter(([, value]) => value !== null)),
  );
  if (!parsed.success) return valuesOf(listing);
  const { data } = parsed;
  const named = (names: readonly string[]) => names.map((name) => ({ name }));
  const { deadline: _, headcount: __, industry: ___, offeredTo: ____, ...rest } = listing;
  return {
    ...valuesOf({
      ...rest,
      ...{ kind: data.kind, direction: data.direction, title: data.title, body: data.body },
      region: { code: data.regionCode, name: '' },
      occupations: named(data.occupations),
      programmes: named(data.programmes),
      ...{ skills: data.skills, level: data.level, details: data.details, constraints: data.constraints },
      ...(known.industry && { industry: known.industry }),
      ...(data.headcount !== undefined && { headcount: data.headcount }),
      ...(data.deadline !== undefined && { deadline: data.deadline }),
      attachments: known.attachments.filter(({ id }) => data.attachments.includes(id)),
    }),
    reach: data.sharing.reach,
    sharedIndustries: data.sharing.industries.map((code) => ({
      code,
      name: listing.offeredTo?.industries.find((one) => one.code === code)?.name ?? code,
    })),
  };
}

/** What the form says, as a draft still to be checked: fields left empty are left out. */
export function toDraft(values: EditorValues): ListingDraftInput {
  const { kind, direction, industry, headcount, deadline } = values;
  const constraints = {
    ...(values.regionConstraint === 'none' ? {} : { region: values.regionConstraint }),
    ...(values.levelConstraint ? { level: true } : {}),
  };
  return {
    kind: kind ?? 'talent',
    direction: direction ?? 'demand',
    title: values.title,
    body: values.body,
    regionCode: values.regionCode ?? '',
    ...(industry ? { industryCode: industry.code } : {}),
    occupations: values.occupations,
    programmes: values.programmes,
    skills: values.skills,
    level: values.level,
    ...(headcount === null ? {} : { headcount }),
    ...(deadline === '' ? {} : { deadline }),
    constraints,
    sharing: {
      reach: values.reach ?? 'everywhere',
      industries: (values.sharedIndustries ?? []).map(({ code }) => code),
    },
    // What an older version of this page kept on the device has none.
    attachments: (values.attachments ?? []).map(({ id }) => id),
    details: kind === null ? {} : toDetails(DETAIL_FIELDS[kind], values.details),
  };
}

function toDetails(fields: readonly DetailField[], typed: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap(({ name, type }) => {
      const value = typed[name];
      if (value === undefined || value === null || value === '') return [];
      if (Array.isArray(value) && value.length === 0) return [];
      return [[name, type === 'money' && typeof value === 'number' ? Math.round(value * 100) : value]];
    }),
  );
}
