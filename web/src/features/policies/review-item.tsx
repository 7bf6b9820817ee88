import type { DecidePolicyItem, PolicyRule, PolicyTask } from '@rongqiao/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { decidePolicyItem } from '../../api/policies.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useDisplay } from '../../app/display.tsx';
import { formatDay } from '../../i18n/format.ts';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import { figureOf } from './figure.ts';
import { RuleForm } from './rule-form.tsx';
import { TaskForm } from './task-form.tsx';
import { Units } from './task-table.tsx';

/** Something that was read, before an official. */
export type ReviewedItem = { kind: 'rule'; rule: PolicyRule } | { kind: 'task'; task: PolicyTask };

/** What was read at one place, and the decision about it. */
export function ReviewItem({
  policyId,
  item,
  chosen,
  onChoose,
}: {
  policyId: string;
  item: ReviewedItem;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const [correcting, setCorrecting] = useState(false);
  const { id, statement, quote, decision } = item.kind === 'rule' ? item.rule : item.task;
  const decide = async (made: DecidePolicyItem) => {
    const sent = await send({ id, made }, () =>
      decidePolicyItem(browserFetchApi, policyId, { item: id, decision: made }),
    );
    if (!sent) return;
    setCorrecting(false);
    await revalidate();
  };
  return (
    <li className={chosen ? 'review-item review-item-chosen' : 'review-item'}>
      <p className="review-item-head">
        <strong>{item.kind === 'rule' ? t(`policy.types.${item.rule.type}`) : t('policy.task')}</strong>
        <span className="soft">{t(`policy.decisions.${decision}`)}</span>
        {quote !== undefined && (
          <button type="button" className="link-button" onClick={onChoose}>
            {t('policy.show')}
          </button>
        )}
      </p>
      {statement !== quote && <p>{statement}</p>}
      <Facts item={item} />
      <Refusal problem={problem} />
      {correcting ? (
        <Correction item={item} busy={busy} onSave={decide} onCancel={() => setCorrecting(false)} />
      ) : (
        <p className="actions">
          <button
            type="button"
            className="button"
            aria-disabled={busy}
            onClick={() => decide({ decision: 'confirmed' })}
          >
            {t('policy.confirm')}
          </button>
          <button type="button" className="button button-plain" onClick={() => setCorrecting(true)}>
            {t('policy.correct')}
          </button>
          <button
            type="button"
            className="button button-plain"
            aria-disabled={busy}
            onClick={() => decide({ decision: 'rejected' })}
          >
            {t('policy.reject')}
          </button>
        </p>
      )}
    </li>
  );
}

function Facts({ item }: { item: ReviewedItem }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  if (item.kind === 'task') return <p>{<Units units={item.task.units} />}</p>;
  const { rule } = item;
  return (
    <p className="row-facts">
      <strong>{figureOf(rule)}</strong>
      <span>{rule.scope}</span>
      <span>{rule.deadline ? formatDay(rule.deadline, locale) : t('policy.noDeadline')}</span>
      <span>{t(`policy.strengths.${rule.strength}`)}</span>
    </p>
  );
}

function Correction({
  item,
  ...rest
}: {
  item: ReviewedItem;
  busy: boolean;
  onSave: (made: DecidePolicyItem) => Promise<void>;
  onCancel: () => void;
}) {
  return item.kind === 'rule' ? (
    <RuleForm rule={item.rule} {...rest} />
  ) : (
    <TaskForm task={item.task} {...rest} />
  );
}
