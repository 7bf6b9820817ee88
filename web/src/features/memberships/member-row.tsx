import { type Member, ORGANISATION_ROLES, type OrganisationRole } from '@rongqiao/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { changeRoles, removeMember } from '../../api/members.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay } from '../../i18n/format.ts';
import { ReasonForm } from '../console/reason-form.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** One person of an organisation: what they may do, changing that, and removing them. */
export function MemberRow({ member, organisationId }: { member: Member; organisationId: string }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { revalidate } = useRevalidator();
  const { userId, name, email, roles, since, disabled, self } = member;
  return (
    <li>
      <h3>
        {name}
        {self && <span className="soft"> {t('members.self')}</span>}
      </h3>
      <p className="row-facts">
        {roles.map((role) => (
          <span key={role} className="tag">
            {t(`members.roles.${role}`)}
          </span>
        ))}
        <span>{email}</span>
        <span>{t('members.since', { day: formatDay(dayOfInstant(since), locale) })}</span>
        {disabled && <span className="tag">{t('members.disabled')}</span>}
      </p>
      <details>
        <summary>{t('members.changeRoles')}</summary>
        <RolesForm key={roles.join()} member={member} organisationId={organisationId} />
      </details>
      <details>
        <summary>{t(self ? 'members.leave' : 'members.remove')}</summary>
        <ReasonForm
          label={t('members.reason')}
          hint={t(self ? 'members.leaveHint' : 'members.removeHint')}
          choices={[
            {
              name: 'remove',
              label: self ? t('members.leaveNow') : t('members.removeOf', { name }),
              needsReason: true,
            },
          ]}
          onChoose={async (_, reason) => {
            await removeMember(browserFetchApi, { id: organisationId, user: userId }, reason);
            await revalidate();
          }}
        />
      </details>
    </li>
  );
}

function RolesForm({ member, organisationId }: { member: Member; organisationId: string }) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const [missing, setMissing] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).getAll('roles').map(String);
    const roles = ORGANISATION_ROLES.filter((role) => chosen.includes(role));
    setMissing(roles.length === 0);
    if (roles.length === 0) return;
    await send(roles, async () => {
      await changeRoles(browserFetchApi, { id: organisationId, user: member.userId }, roles);
      await revalidate();
    });
  };
  return (
    <form className="form" method="post" onSubmit={submit} noValidate>
      <Refusal problem={problem} missing={missing ? t('members.roleNeeded') : null} typed={false} />
      <fieldset>
        <legend>{t('members.rolesOf', { name: member.name })}</legend>
        {ORGANISATION_ROLES.map((role) => (
          <RoleChoice key={role} role={role} chosen={member.roles.includes(role)} />
        ))}
      </fieldset>
      <p>
        <button type="submit" aria-disabled={busy}>
          {t('members.saveRoles')}
        </button>
      </p>
    </form>
  );
}

function RoleChoice({ role, chosen }: { role: OrganisationRole; chosen: boolean }) {
  const { t } = useTranslation();
  return (
    <label className="choice">
      <input type="checkbox" name="roles" value={role} defaultChecked={chosen} />
      <span>
        {t(`members.roles.${role}`)}
        <span className="hint"> {t(`members.roleHints.${role}`)}</span>
      </span>
    </label>
  );
}
