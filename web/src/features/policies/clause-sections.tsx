import type { Policy, PolicyRule, PolicyTask } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { clauseAnchor, itemAnchor, type OwnClause, ownClauses } from './clause-tree.ts';
import { figureOf, subjectOf } from './figure.ts';
import { markText } from './mark-text.ts';

interface Read {
  policy: Policy;
  tasks: readonly PolicyTask[];
  rules: readonly PolicyRule[];
}

/** Each clause under its own address: its text with the figures marked, and what was read in it. */
export function ClauseSections(read: Read) {
  return ownClauses(read.policy).map((own) => <ClauseSection key={own.clause.id} {...read} own={own} />);
}

function ClauseSection({ policy, tasks, rules, own: { clause, own } }: Read & { own: OwnClause }) {
  const { t } = useTranslation();
  const anchor = clauseAnchor(clause.id);
  const here = {
    rules: rules.filter((rule) => rule.clause === clause.id),
    tasks: tasks.filter((task) => task.clause === clause.id),
  };
  return (
    <div className={`clause clause-${Math.min(clause.level, 3)}`} id={anchor}>
      <h3>
        <span>{clause.label}</span> {clause.heading}{' '}
        <a
          className="clause-address"
          href={`#${anchor}`}
          aria-label={t('policy.address', { clause: clause.heading })}
        >
          #
        </a>
      </h3>
      {policy.text !== undefined && own !== null && (
        <div className="clause-text">
          {paragraphs(policy.text, own, here.rules).map((pieces) => (
            <p key={pieces.key}>
              {pieces.pieces.map((piece) =>
                piece.item === undefined ? (
                  piece.text
                ) : (
                  <a key={piece.at} href={`#${itemAnchor(piece.item)}`}>
                    <mark>{piece.text}</mark>
                  </a>
                ),
              )}
            </p>
          ))}
        </div>
      )}
      {(here.rules.length > 0 || here.tasks.length > 0) && (
        <ul className="clause-read">
          {here.rules.map((rule) => (
            <li key={rule.id}>
              <a href={`#${itemAnchor(rule.id)}`}>{t(`policy.types.${rule.type}`)}</a> {subjectOf(rule)}{' '}
              {rule.value !== '' && <strong>{figureOf(rule)}</strong>}
            </li>
          ))}
          {here.tasks.map((task) => (
            <li key={task.id}>
              <a href={`#${itemAnchor(task.id)}`}>{t('policy.task')}</a>{' '}
              {task.units.map(({ canonical }) => canonical).join('、') || t('policy.noUnits')}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The own text of a clause by lines, without empty ones. */
function paragraphs(text: string, [from, to]: readonly [number, number], rules: readonly PolicyRule[]) {
  const found: { key: number; pieces: ReturnType<typeof markText> }[] = [];
  let start = from;
  while (start < to) {
    const line = text.indexOf('\n', start);
    const end = line < 0 || line > to ? to : line;
    if (text.slice(start, end).trim() !== '')
      found.push({ key: start, pieces: markText(text, [start, end], rules) });
    start = end + 1;
  }
  return found;
}
