import { CONFERENCE_PARTS, type MeetingList, type SetConferenceMember } from '@rongqiao/contracts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { setConferenceMember } from '../../api/conferences.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** Naming a unit a member of the conference, or no longer one. */
export function MemberForm({ regions }: { regions: MeetingList['mayManage'] }) {
  const { t } = useTranslation();
  const id = useId();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const [missing, setMissing] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const value = (name: string) => String(form.get(name) ?? '').trim();
    const part = CONFERENCE_PARTS.find((known) => known === value('part')) ?? null;
    const member: SetConferenceMember = {
      regionCode: value('region'),
      organisation: value('organisation'),
      part,
    };
    setMissing(member.organisation.length < 2);
    if (member.organisation.length < 2) return;
    if (await send(member, () => setConferenceMember(browserFetchApi, member))) await revalidate();
  };
  return (
    <details>
      <summary>{t('conference.memberEdit')}</summary>
      <form className="form" method="post" onSubmit={submit} noValidate>
        <Refusal problem={problem} missing={missing ? t('conference.missing') : null} />
        <p>
          <label htmlFor={`${id}-name`}>{t('conference.memberName')}</label>
          <input id={`${id}-name`} type="text" name="organisation" maxLength={100} />
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
          <label htmlFor={`${id}-part`}>{t('conference.memberPart')}</label>
          <select id={`${id}-part`} name="part" defaultValue="member">
            {CONFERENCE_PARTS.map((part) => (
              <option key={part} value={part}>
                {t(`conference.parts.${part}`)}
              </option>
            ))}
            <option value="">{t('conference.memberRemove')}</option>
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
