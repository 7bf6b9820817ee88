import { type Invitation, ORGANISATION_ROLES } from '@rongqiao/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { invite, revokeInvitation } from '../../api/members.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** Inviting somebody by address, and the invitations that nobody has taken up yet. */
export function Invitations({
  organisationId,
  invitations,
}: {
  organisationId: string;
  invitations: readonly Invitation[];
}) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{t('members.inviteTitle')}</h2>
      <p>{t('members.inviteText')}</p>
      <InviteForm organisationId={organisationId} />
      <h3>{t('members.open')}</h3>
      {invitations.length === 0 ? (
        <p className="soft">{t('members.noneOpen')}</p>
      ) : (
        <ul className="plain rows">
          {invitations.map((invitation) => (
            <Row key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      )}
    </section>
  );
}

function InviteForm({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const [wrong, setWrong] = useState(false);
  const [sent, setSent] = useState<Invitation | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const email = String(fields.get('email')).trim();
    const role = ORGANISATION_ROLES.find((one) => one === fields.get('role')) ?? 'publisher';
    setWrong(!email.includes('@'));
    setSent(null);
    if (!email.includes('@')) return;
    await send({ email, role }, async (key) => {
      setSent(await invite(browserFetchApi, organisationId, { whom: { email, role }, key }));
      form.reset();
      await revalidate();
    });
  };
  return (
    <form className="form" method="post" onSubmit={submit} noValidate>
      <Refusal problem={problem} missing={wrong ? t('members.addressNeeded') : null} />
      {sent !== null && (
        <Notice tone="ok" live title={t('members.invited', { email: sent.email })}>
          <p>{t(sent.mailed ? 'members.invitedByLetter' : 'members.invitedByLink')}</p>
        </Notice>
      )}
      <p>
        <label htmlFor="invite-email">{t('accounts.email')}</label>
        <input id="invite-email" name="email" type="email" maxLength={200} autoComplete="off" />
      </p>
      <p>
        <label htmlFor="invite-role">{t('members.role')}</label>
        <select id="invite-role" name="role" defaultValue="publisher">
          {ORGANISATION_ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`members.roles.${role}`)}
            </option>
          ))}
        </select>
      </p>
      <p>
        <button type="submit" aria-disabled={busy}>
          {t('members.invite')}
        </button>
      </p>
    </form>
  );
}

function Row({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation();
  const { locale, origin } = useDisplay();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const { id, email, role, invitedBy, expiresAt, expired, mailed, path } = invitation;
  const day = formatDay(dayOfInstant(expiresAt), locale);
  return (
    <li>
      <p className="row-facts">
        <strong>{email}</strong>
        <span className="tag">{t(`members.roles.${role}`)}</span>
        <span>{t('members.invitedBy', { name: invitedBy })}</span>
        <span>{t(expired ? 'members.expired' : 'members.expires', { day })}</span>
        {mailed && <span>{t('members.letterSent')}</span>}
      </p>
      {path !== undefined && !expired && (
        <p>
          <label htmlFor={`link-${id}`}>{t('members.link')}</label>
          <input id={`link-${id}`} type="text" readOnly value={`${origin}${path}`} className="copied" />
        </p>
      )}
      <Refusal problem={problem} typed={false} />
      <p>
        <button
          type="button"
          className="button button-plain"
          aria-disabled={busy}
          onClick={() =>
            void send(id, async () => {
              await revokeInvitation(browserFetchApi, id);
              await revalidate();
            })
          }
        >
          {t('members.revokeOf', { email })}
        </button>
      </p>
    </li>
  );
}
