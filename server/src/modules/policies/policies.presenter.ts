import {
  type Policy,
  type PolicyRule,
  PolicyRuleFacts,
  type PolicySpan,
  type PolicySummary,
  type PolicyTask,
  PolicyTaskFacts,
  type SupervisionRules,
} from '@rongqiao/contracts';
import type { LoadedPack } from '@rongqiao/rules';
import { presentPackHead, presentPackRule } from './pack.presenter.ts';
import { packRuleId } from './pack-rows.ts';
import type { ClauseRow, ItemRow, PolicyHead } from './policies.repository.ts';

interface SummaryFacts {
  clauses: number;
  items: readonly ItemRow[];
  today: string;
  pack: LoadedPack | null;
}

/** A policy as a line of a list. `today` is a day in China. */
export function presentSummary(
  row: PolicyHead,
  { clauses, items, today, pack }: SummaryFacts,
): PolicySummary {
  const { id, title, number, issuer, issuedOn, effectiveOn, regionCode, activeFrom, sha256, demo, state } =
    row;
  const rules = items.filter(({ kind }) => kind === 'rule');
  return {
    ...{ id, title, regionCode, sha256, demo, state },
    ...(number !== null && { number }),
    ...(issuer !== null && { issuer }),
    ...(issuedOn !== null && { issuedOn }),
    ...(effectiveOn !== null && { effectiveOn }),
    ...(activeFrom !== null && { activeFrom }),
    ...(row.supersedes !== null && { supersedes: row.supersedes }),
    ...(pack && { pack: presentPackHead(pack) }),
    running: state === 'active' && activeFrom !== null && activeFrom <= today,
    hasText: row.fileName !== null,
    counts: {
      clauses,
      tasks: items.length - rules.length,
      targets: rules.filter(({ facts }) => PolicyRuleFacts.parse(facts).type === 'target').length,
      rules: rules.length,
      undecided: items.filter(({ decision }) => decision === 'read').length,
    },
  };
}

/** A policy with its clause tree and, where it was taken in, its text. */
export function presentPolicy(
  summary: PolicySummary,
  {
    head,
    clauses,
    text,
    pack,
  }: { head: PolicyHead; clauses: readonly ClauseRow[]; text: string | null; pack: LoadedPack | null },
): Policy {
  return {
    ...summary,
    clauses: clauses.map(({ id, label, level, parent, heading, ...place }) => ({
      ...{ id, label, level, parent, heading },
      ...inEnglish(
        heading,
        pack?.data.clauses.find((clause) => clause.id === id),
      ),
      ...spanOf(place),
    })),
    ...(text !== null && { text }),
    ...(head.supervision !== null && { supervision: head.supervision as SupervisionRules }),
  };
}

/** A rule, with what its pack says beyond the figure. */
export function presentRule(item: ItemRow, text: string | null, pack: LoadedPack | null): PolicyRule {
  const more = pack && presentPackRule(pack, packRuleId(item.id));
  const said = pack?.rules.get(packRuleId(item.id))?.rule;
  return { ...PolicyRuleFacts.parse(item.facts), ...placed(item, text, said), ...(more && { pack: more }) };
}

export function presentTask(item: ItemRow, text: string | null, pack: LoadedPack | null): PolicyTask {
  const { units, dueOn } = PolicyTaskFacts.omit({ statement: true }).parse(item.facts);
  const said = pack?.data.tasks.find(({ id }) => item.id === `task-${id}`);
  return {
    ...{ ...placed(item, text, said), units, dueOn },
    ...(said?.note !== undefined && { note: said.note }),
    ...(said?.every !== undefined && { every: said.every }),
    ...(said && said.targets.length > 0 && { targets: said.targets }),
  };
}

/** What a pack says in Chinese and, perhaps, English. */
interface Said {
  statement: string;
  en?: string | undefined;
}

/** The English of a sentence, unless somebody has since corrected the Chinese. */
function inEnglish(statement: string, said: Said | undefined): { en?: string } {
  return said?.en !== undefined && said.statement === statement ? { en: said.en } : {};
}

function placed(item: ItemRow, text: string | null, said: Said | undefined) {
  const { id, clause, statement, decision } = item;
  const place = spanOf(item);
  const quote = place.span && text?.slice(...place.span);
  return {
    id,
    clause,
    statement,
    ...inEnglish(statement, said),
    decision,
    ...place,
    ...(quote && { quote }),
  };
}

function spanOf({ spanStart, spanEnd }: Pick<ItemRow, 'spanStart' | 'spanEnd'>): { span?: PolicySpan } {
  return spanStart === null || spanEnd === null ? {} : { span: [spanStart, spanEnd] };
}
