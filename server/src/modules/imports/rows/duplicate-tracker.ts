import type { ConvertedRow } from './convert-row.ts';
import { identityKey } from './row-keys.ts';

/** What was decided about a row: new, with its stable key, or a repetition of an earlier row. */
export type Verdict = { kind: 'new'; sourceKey: string } | { kind: 'same' | 'repost'; row: number };

interface Variant {
  row: number;
  terms: string;
  payKnown: boolean;
  date: string;
  /** Kept short: a hundred thousand rows are remembered. */
  ordinal: number;
}

/**
 * Recognises rows that say the same, within one file. Two rows are one post when organisation, title, place and kind agree (in
 * any writing) and so do the terms: pay, level, experience. Another date or wording makes it a repost; a row that leaves the pay
 * out repeats one that states it. Other terms make another post of the same title: it gets a number of its own in the key, in
 * the order of the file, so that a changed pay is a change of the same listing when the file comes again.
 */
export class DuplicateTracker {
  readonly #posts = new Map<string, Variant[]>();

  judge({ row, draft, facts }: ConvertedRow): Verdict {
    const key = identityKey({
      organisation: facts.organisationName,
      title: draft.title,
      regionCode: draft.regionCode,
      kind: draft.kind,
      direction: draft.direction,
      externalId: facts.externalId,
    });
    const variants = this.#posts.get(key) ?? [];
    const terms = termsOf(draft);
    const known = variants.find((variant) => facts.externalId || sameTerms(variant, terms));
    const date = `${facts.postedOn ?? ''}|${draft.skills.join()}`;
    if (known)
      return { kind: known.date === date && known.terms === terms.text ? 'same' : 'repost', row: known.row };
    const ordinal = variants.length + 1;
    this.#posts.set(key, [...variants, { row, terms: terms.text, payKnown: terms.payKnown, date, ordinal }]);
    return { kind: 'new', sourceKey: ordinal === 1 ? key : `${key}.${ordinal}` };
  }
}

interface Terms {
  text: string;
  payKnown: boolean;
}

/** The terms without the pay come first, so that they can be compared alone. */
function termsOf(draft: ConvertedRow['draft']): Terms {
  const details: Record<string, unknown> = draft.details;
  const {
    experienceYears = '',
    employment = '',
    payMinFen = '',
    payMaxFen = '',
    payPeriod = '',
    payMonths = '',
  } = details;
  const others = draft.kind === 'talent' ? '' : JSON.stringify(details);
  const pay = [payMinFen, payMaxFen, payPeriod, payMonths].join();
  return {
    text: `${[draft.level, experienceYears, employment, others].join()}|${pay}`,
    payKnown: pay !== ',,,',
  };
}

function sameTerms(variant: Variant, terms: Terms): boolean {
  if (variant.terms === terms.text) return true;
  const withoutPay = (text: string) => text.slice(0, text.lastIndexOf('|'));
  return variant.payKnown && !terms.payKnown && withoutPay(variant.terms) === withoutPay(terms.text);
}
