import type { DeclineReason } from '@rongqiao/contracts';
import type { DemoCity, DemoOrganisation } from '@rongqiao/demo-city';
import type { DemoScript } from './demo-introductions.ts';

const REASONS: readonly DeclineReason[] = ['does_not_fit', 'already_filled', 'not_now', 'no_capacity'];
/** All earlier ones lie between these many hours ago: long enough to have lapsed, and inside the window of the figures. */
const LATEST_HOURS = 400;
const EARLIEST_HOURS = 2100;
const LAPSE_HOURS = 14 * 24;

/**
 * What the organisations of some scripts were asked before: as many invitations and answers as the generated city says of
 * them, so that the figures computed from the facts are the ones it was made with.
 */
export function earlierScripts(city: DemoCity, scripts: readonly DemoScript[]): DemoScript[] {
  const asked = new Set(scripts.map(({ listing }) => listing.organisationId));
  return city.organisations
    .filter(({ id }) => asked.has(id))
    .flatMap((organisation) => {
      const shown = scripts.filter(({ listing }) => listing.organisationId === organisation.id);
      return earlierOf(city, organisation, shown);
    });
}

function earlierOf(
  city: DemoCity,
  { id, replies }: DemoOrganisation,
  shown: readonly DemoScript[],
): DemoScript[] {
  const listing = shown[0]?.listing;
  if (!listing) return [];
  const others = city.organisations.filter((other) => other.id !== id);
  const answered = Math.max(0, replies.answered - shown.filter(({ moves }) => moves.length > 0).length);
  const total = Math.max(answered, replies.asked - shown.length);
  const step = (EARLIEST_HOURS - LATEST_HOURS) / Math.max(1, total);
  return Array.from({ length: total }, (_, index) => {
    const inviter = others[(index * 7 + 3) % others.length];
    return {
      key: `earlier/${id}/${index}`,
      listing,
      inviter: { organisationId: inviter?.id ?? '' },
      message: `想了解“${listing.draft.title}”的具体要求,方便时请回复。`,
      hoursAgo: EARLIEST_HOURS - index * step,
      ...(index < answered
        ? { moves: [refusal(index, answered, replies.medianHours ?? 24)] }
        : { moves: [], lapsedAfterHours: LAPSE_HOURS }),
    };
  });
}

/** Hours spread evenly around the median, so that it stays the median. */
function refusal(index: number, answered: number, medianHours: number): DemoScript['moves'][number] {
  const share = answered > 1 ? index / (answered - 1) : 0.5;
  const reason = REASONS[index % REASONS.length] ?? 'not_now';
  return { step: 'decline', side: 'invitee', afterHours: medianHours * (0.5 + share), reason };
}
