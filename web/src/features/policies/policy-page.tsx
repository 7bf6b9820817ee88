import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { TargetTable } from '../targets/target-table.tsx';
import { ClauseSections } from './clause-sections.tsx';
import { inLocale } from './in-locale.ts';
import type { PolicyData } from './load-policies.ts';
import { PolicyCounts } from './policies-page.tsx';
import { PolicyFacts } from './policy-facts.tsx';
import { RuleTable } from './rule-table.tsx';
import { TaskTable } from './task-table.tsx';

/** One policy: what it sets, who does it, and each clause with what was read in it. Readable without scripts. */
export function PolicyPage() {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { policy, tasks, rules, targets, progress } = inLocale(useLoaderData<PolicyData>(), locale);
  const others = rules.filter(({ type }) => type !== 'target');
  const sections = [
    ['targets', targets.length],
    ['tasks', tasks.length],
    ['rules', others.length],
    ['clauses', policy.clauses.length],
  ] as const;
  return (
    <div className="page policy">
      <PageHead
        title={policy.title}
        description={t('policy.pageDescription', { title: policy.title, ...policy.counts })}
        path={`/policies/${policy.id}`}
        index={policy.state !== 'review'}
      />
      <p>
        <Link to="/policies">{t('policy.title')}</Link>
      </p>
      <h1>{policy.title}</h1>
      <PolicyFacts policy={policy} />
      <PolicyCounts policy={policy} />
      {!policy.hasText && (
        <Notice tone="warn" title={t('policy.noText')}>
          <p>{t('policy.noTextWhy')}</p>
        </Notice>
      )}
      <nav aria-label={t('policy.contents')} className="actions">
        {sections.map(([name, count]) =>
          count > 0 ? (
            <a key={name} href={`#${name}`}>
              {t(`policy.sections.${name}`)}
            </a>
          ) : null,
        )}
      </nav>
      {targets.length > 0 && (
        <section aria-labelledby="targets">
          <h2 id="targets">{t('policy.sections.targets')}</h2>
          <TargetTable policyId={policy.id} targets={targets} clauses={policy.clauses} />
        </section>
      )}
      {tasks.length > 0 && (
        <section aria-labelledby="tasks">
          <h2 id="tasks">{t('policy.sections.tasks')}</h2>
          <TaskTable tasks={tasks} clauses={policy.clauses} progress={progress} />
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="rules">
          <h2 id="rules">{t('policy.sections.rules')}</h2>
          <RuleTable policyId={policy.id} rules={others} clauses={policy.clauses} />
        </section>
      )}
      <section aria-labelledby="clauses">
        <h2 id="clauses">{t('policy.sections.clauses')}</h2>
        <ClauseSections policy={policy} tasks={tasks} rules={rules} />
      </section>
    </div>
  );
}
