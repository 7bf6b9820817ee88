import type { MeetingList, PolicySummary } from '@rongqiao/contracts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { addMeeting } from '../../api/conferences.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useCityData } from '../../app/root-data.ts';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import { useBase } from './use-base.ts';

/** Entering a meeting of the joint conference. */
export function MeetingForm({
  regions,
  policies,
}: {
  regions: MeetingList['mayManage'];
  policies: readonly PolicySummary[];
}) {
  const { t } = useTranslation();
  const id = useId();
  const base = useBase();
  const navigate = useNavigate();
  const { today } = useCityData();
  const { busy, problem, send } = useSending();
  const [missing, setMissing] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const value = (name: string) => String(form.get(name) ?? '').trim();
    const policyId = value('policy');
    const meeting = {
      ...{
        regionCode: value('region'),
        title: value('title'),
        heldOn: value('heldOn'),
        place: value('place'),
      },
      ...(policyId !== '' && { policyId }),
    };
    const lacks = meeting.title.length < 2 || meeting.heldOn === '';
    setMissing(lacks);
    if (lacks) return;
    await send(meeting, async (key) => {
      const created = await addMeeting(browserFetchApi, meeting, key);
      await navigate(`${base}/conference/${created.id}`);
    });
  };
  return (
    <details>
      <summary>{t('conference.add')}</summary>
      <form className="form" method="post" onSubmit={submit} noValidate>
        <Refusal problem={problem} missing={missing ? t('conference.missing') : null} />
        <p>
          <label htmlFor={`${id}-title`}>{t('conference.name')}</label>
          <input id={`${id}-title`} type="text" name="title" maxLength={200} />
        </p>
        <p>
          <label htmlFor={`${id}-day`}>{t('conference.heldOn')}</label>
          <input id={`${id}-day`} type="date" name="heldOn" defaultValue={today} />
        </p>
        <p>
          <label htmlFor={`${id}-place`}>{t('conference.place')}</label>
          <input id={`${id}-place`} type="text" name="place" maxLength={100} />
        </p>
        <p>
          <label htmlFor={`${id}-region`}>{t('conference.region')}</label>
          <select id={`${id}-region`} name="region">
            {regions.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label htmlFor={`${id}-policy`}>{t('conference.policy')}</label>
          <select id={`${id}-policy`} name="policy" defaultValue={policies[0]?.id ?? ''}>
            <option value="">{t('conference.noPolicy')}</option>
            {policies.map((policy) => (
              <option key={policy.id} value={policy.id}>
                {policy.title}
              </option>
            ))}
          </select>
        </p>
        <p className="actions">
          <button type="submit" aria-disabled={busy}>
            {t('conference.save')}
          </button>
        </p>
      </form>
    </details>
  );
}
