import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ActivationForm } from './activation-form.tsx';
import type { PolicyData } from './load-policies.ts';
import { PolicyFacts } from './policy-facts.tsx';
import { OpenQuestions } from './question-form.tsx';
import { type ReviewedItem, ReviewItem } from './review-item.tsx';
import { ReviewText } from './review-text.tsx';

/** The text beside what was read in it: choosing one shows the other. Each item is confirmed, corrected or rejected. */
export function PolicyReviewPage() {
  const { t } = useTranslation();
  const { policy, tasks, rules } = useLoaderData<PolicyData>();
  const [chosen, setChosen] = useState<string | null>(null);
  const [openOnly, setOpenOnly] = useState(true);
  const all: ReviewedItem[] = [
    ...rules.map((rule): ReviewedItem => ({ kind: 'rule', rule })),
    ...tasks.map((task): ReviewedItem => ({ kind: 'task', task })),
  ];
  const items = all
    .filter((item) => !openOnly || placeOf(item).decision === 'read')
    .sort((a, b) => (placeOf(a).span?.[0] ?? 0) - (placeOf(b).span?.[0] ?? 0));
  const { undecided } = policy.counts;
  return (
    <>
      <PageHead
        title={policy.title}
        description={t('policy.reviewDescription')}
        path={`/console/policies/${policy.id}`}
        index={false}
      />
      <p className="actions">
        <Link to="/console/policies">{t('policy.manageTitle')}</Link>
        <Link to={`/policies/${policy.id}`}>{t('policy.publicPage')}</Link>
      </p>
      <h1>{policy.title}</h1>
      <PolicyFacts policy={policy} />
      <ActivationForm policy={policy} />
      <OpenQuestions policyId={policy.id} rules={rules} />
      {undecided > 0 && (
        <Notice tone="warn" title={t('policy.undecided', { n: undecided })}>
          <p>{t('policy.undecidedText')}</p>
        </Notice>
      )}
      <div className="policy-review">
        {policy.text !== undefined && (
          <div>
            <h2 id="policy-text">{t('policy.text')}</h2>
            <ReviewText
              text={policy.text}
              items={all.map(placeOf)}
              tasks={new Set(tasks.map(({ id }) => id))}
              chosen={chosen}
              onChoose={setChosen}
            />
          </div>
        )}
        <section aria-labelledby="policy-read">
          <h2 id="policy-read">{t('policy.read')}</h2>
          <p>
            <label>
              <input
                type="checkbox"
                checked={openOnly}
                onChange={(event) => setOpenOnly(event.target.checked)}
              />{' '}
              {t('policy.openOnly')}
            </label>
          </p>
          {items.length === 0 && <p role="status">{t('policy.allDecided')}</p>}
          <ol className="plain review-items">
            {items.map((item) => {
              const { id } = placeOf(item);
              return (
                <ReviewItem
                  key={id}
                  policyId={policy.id}
                  item={item}
                  chosen={chosen === id}
                  onChoose={() => setChosen(id)}
                />
              );
            })}
          </ol>
        </section>
      </div>
    </>
  );
}

const placeOf = (item: ReviewedItem) => (item.kind === 'rule' ? item.rule : item.task);
