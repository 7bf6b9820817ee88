import type { PolicyRule } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { useDisplay } from '../../app/display.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
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
  const { policy, tasks, rules } = inLocale(useLoaderData<PolicyData>(), locale);
  const targets = rules.filter(({ type }) => type === 'target');
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
      <Rules name="targets" rules={targets} />
      {tasks.length > 0 && (
        <section aria-labelledby="tasks">
          <h2 id="tasks">{t('policy.sections.tasks')}</h2>
          <TaskTable tasks={tasks} clauses={policy.clauses} />
        </section>
      )}
      <Rules name="rules" rules={others} />
      <section aria-labelledby="clauses">
        <h2 id="clauses">{t('policy.sections.clauses')}</h2>
        <ClauseSections policy={policy} tasks={tasks} rules={rules} />
      </section>
    </div>
  );
}

function Rules({ name, rules }: { name: 'targets' | 'rules'; rules: PolicyRule[] }) {
  const { t } = useTranslation();
  const { policy } = useLoaderData<PolicyData>();
  if (rules.length === 0) return null;
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{t(`policy.sections.${name}`)}</h2>
      <RuleTable policyId={policy.id} rules={rules} clauses={policy.clauses} withType={name === 'rules'} />
    </section>
  );
}
