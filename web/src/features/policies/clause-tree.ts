import type { Policy, PolicyClause, PolicySpan } from '@rongqiao/contracts';

/** A clause with the part of the text that is its own: up to its first sub-clause. */
export interface OwnClause {
  clause: PolicyClause;
  own: PolicySpan | null;
}

/** Clauses in the order of the text. */
export function ownClauses({ clauses }: Pick<Policy, 'clauses'>): OwnClause[] {
  return clauses.map((clause) => {
    const inside = clauses.filter(({ parent, span }) => parent === clause.id && span !== undefined);
    const first = Math.min(...inside.map(({ span }) => span?.[0] ?? Number.POSITIVE_INFINITY));
    const { span } = clause;
    return { clause, own: span ? [span[0], Math.max(span[0], Math.min(span[1], first))] : null };
  });
}

/** The address of a clause on its policy's page. */
export const clauseAnchor = (id: string) => `clause-${id}`;
export const itemAnchor = (id: string) => `item-${id}`;
