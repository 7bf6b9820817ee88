import type { PolicyQuestion, PolicyRule } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { formatDay } from '../../i18n/format.ts';

/** What a pack says of a rule beyond its figure: conditions, formulas, what the text leaves open, what counts and where it comes from. */
export function RuleDetails({ rule: { pack }, policyId }: { rule: PolicyRule; policyId: string }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  if (!pack) return null;
  const formulas = Object.entries(pack.formulas) as [keyof typeof pack.formulas, string][];
  const { metric } = pack;
  return (
    <>
      {pack.conditions.length > 0 && (
        <ul className="rule-conditions">
          {pack.conditions.map(({ id, statement, en }) => (
            <li key={id}>{(locale === 'en' && en) || statement}</li>
          ))}
        </ul>
      )}
      {pack.questions.map((question) => (
        <QuestionAnswer key={question.id} question={question} />
      ))}
      {metric && (
        <p className="soft">
          {t(`policy.sources.${metric.source}`, { note: metric.sourceNote ?? '' })}{' '}
          {(locale === 'en' && metric.en?.counts) || metric.counts}
        </p>
      )}
      {pack.computable && (
        <p>
          <Link to={`/policies/${policyId}/rules/${pack.rule}`}>{t('policy.check')}</Link>
        </p>
      )}
      {formulas.length > 0 && (
        <details>
          <summary>{t('policy.how')}</summary>
          <dl className="rule-formulas">
            {formulas.map(([part, formula]) => (
              <div key={part}>
                <dt>{t(`policy.formulas.${part}`)}</dt>
                <dd>
                  <code>{formula}</code>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

/** What the text leaves open, with the official answer, who gave it, when and why. */
export function QuestionAnswer({ question: asked }: { question: PolicyQuestion }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { decided, decision, answers } = asked;
  const answer = answers.find(({ id }) => id === decided);
  const inLocale = (said: { en?: string | undefined } | undefined, chinese: string) =>
    (locale === 'en' && said?.en) || chinese;
  return (
    <div className="rule-open">
      <p>
        <strong>{t(decided === null ? 'policy.open' : 'policy.decided')}</strong>{' '}
        {inLocale(asked, asked.question)} {answer && inLocale(answer, answer.statement)}
      </p>
      {decision && (
        <p className="soft">
          {t('policy.answeredBy', {
            by: decision.by,
            date: formatDay(decision.on, locale),
            reason: decision.reason ?? '',
          })}
        </p>
      )}
    </div>
  );
}

/** Why nothing is computed, where a figure would stand. */
export function WhyNoFigure({ rule: { pack } }: { rule: PolicyRule }) {
  const { t } = useTranslation();
  if (!pack) return null;
  if (pack.draft) return t('policy.draft');
  if (pack.because !== undefined) return pack.becauseNote ?? t(`policy.because.${pack.because}`);
  return pack.computable ? t('policy.byConditions') : null;
}
