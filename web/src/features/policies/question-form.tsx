import type { PolicyQuestion, PolicyRule } from '@rongqiao/contracts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { answerQuestion } from '../../api/policies.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useDisplay } from '../../app/display.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import { QuestionAnswer } from './rule-details.tsx';

/** What the text of a policy leaves open, for an official to answer; money that waits for it is computed then. */
export function OpenQuestions({ policyId, rules }: { policyId: string; rules: readonly PolicyRule[] }) {
  const { t } = useTranslation();
  const questions = new Map(
    rules.flatMap(({ pack }) => (pack?.questions ?? []).map((question) => [question.id, question])),
  );
  if (questions.size === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t('policy.questions')}</h2>
      <p className="soft">{t('policy.questionsText')}</p>
      {[...questions.values()].map((question) => (
        <QuestionForm key={question.id} policyId={policyId} question={question} />
      ))}
    </section>
  );
}

function QuestionForm({ policyId, question }: { policyId: string; question: PolicyQuestion }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const [missing, setMissing] = useState(false);
  const id = useId();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const chosen = data.get('answer');
    const reason = String(data.get('reason')).trim();
    const lacks = chosen === null || reason.length < 4;
    setMissing(lacks);
    if (lacks) return;
    const answer = { answer: chosen === '' ? null : String(chosen), reason };
    const what = { question: question.id, answer };
    if (!(await send(what, () => answerQuestion(browserFetchApi, policyId, what)))) return;
    form.reset();
    await revalidate();
  };
  const open = { id: '', statement: t('policy.leaveOpen'), en: undefined };
  return (
    <form className="form" method="post" onSubmit={submit} noValidate>
      <QuestionAnswer question={question} />
      <Refusal problem={problem} missing={missing ? t('policy.answerMissing') : null} />
      <fieldset>
        <legend>{t('policy.answer')}</legend>
        {[...question.answers, ...(question.decided === null ? [] : [open])].map((one) => (
          <label key={one.id} className="choice">
            <input type="radio" name="answer" value={one.id} />
            {(locale === 'en' && one.en) || one.statement}
          </label>
        ))}
      </fieldset>
      <p>
        <label htmlFor={id}>{t('policy.answerReason')}</label>
        <textarea id={id} name="reason" rows={2} maxLength={500} />
      </p>
      <p>
        <button type="submit" aria-disabled={busy}>
          {t('policy.saveAnswer')}
        </button>
      </p>
    </form>
  );
}
