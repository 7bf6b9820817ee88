import { ORGANISATION_TYPES, type OrganisationType } from '@rongqiao/contracts';
import { factsAsked, type LoadedPack, type Pack, type PackRule } from '@rongqiao/rules';

/** A policy that runs, with its pack as officials have answered it. */
export interface RunningPack {
  id: string;
  title: string;
  regionCode: string;
  pack: LoadedPack;
}

/** A rule that can be judged of an organisation from facts that are kept of it. */
export interface OrganisationRuleRef {
  policy: RunningPack;
  rule: PackRule;
  kind: 'duty' | 'subsidy' | 'eligibility';
  facts: Pack['facts'];
}

const SCHOOLS = new Set<OrganisationType>(
  ORGANISATION_TYPES.filter((type) => /school|college|university/.test(type)),
);

/** As what packs speak of a type of organisation. */
function subjectsOf(type: OrganisationType): readonly string[] {
  if (type === 'enterprise') return ['enterprise', 'organisation'];
  return SCHOOLS.has(type) ? ['school', 'organisation'] : ['organisation'];
}

/** The rules that concern a type of organisation: those about it all of whose facts are about it, too. */
export function rulesFor(policies: readonly RunningPack[], type: OrganisationType): OrganisationRuleRef[] {
  const subjects = subjectsOf(type);
  return policies.flatMap((policy) =>
    policy.pack.data.rules.flatMap((rule): OrganisationRuleRef[] => {
      const kind = kindOf(rule);
      if (kind === null || !subjects.includes(rule.subject)) return [];
      const facts = factsAsked(policy.pack, rule.id);
      const kept = facts.length > 0 && facts.every(({ subject }) => subjects.includes(subject));
      return kept ? [{ policy, rule, kind, facts }] : [];
    }),
  );
}

function kindOf({ kind }: PackRule): OrganisationRuleRef['kind'] | null {
  if (kind === 'quota' || kind === 'rate' || kind === 'period') return 'duty';
  return kind === 'subsidy' || kind === 'eligibility' ? kind : null;
}
