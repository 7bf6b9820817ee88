import type { AskedKey } from './content.ts';
import { type ContentReasonTools, contentReasons } from './content-reasons.ts';
import type { Reason, Recommendation } from './reason.ts';
import type { PairScore } from './score-pair.ts';
import type { ListingFacts } from './understanding.ts';
import { kindAnswers, natureOf } from './weights.ts';

/** Breaks a score into its reasons; their weights sum to it. */
export function explain(
  asking: ListingFacts,
  { held, score, circumstances, moved }: PairScore & { held: { facts: ListingFacts } },
  query: readonly AskedKey[],
  tools: Omit<ContentReasonTools, 'nature'>,
): Recommendation {
  const offered = held.facts;
  const nature = natureOf(asking.kind, offered.kind);
  const all: Reason[] = contentReasons(query, { ...tools, nature });
  const content = all.reduce((sum, { weight }) => sum + weight, 0);
  const answer = kindAnswers(asking.kind, offered.kind);
  if (answer < 1) {
    const params = { kinds: [asking.kind, offered.kind] as const };
    all.push({ code: 'kind_answers_kind', weight: content * (answer - 1), params });
  }
  const shares = circumstances.reduce((sum, { share }) => sum + share, 0);
  const scale = shares === 0 ? 0 : (content * answer * (moved - 1)) / shares;
  for (const { code, share, params } of circumstances) all.push({ code, weight: share * scale, params });
  const byWeight = (a: Reason, b: Reason) => Math.abs(b.weight) - Math.abs(a.weight);
  return {
    id: offered.id,
    score,
    reasons: all.filter(({ weight }) => weight >= 0).sort(byWeight),
    against: all.filter(({ weight }) => weight < 0).sort(byWeight),
  };
}
