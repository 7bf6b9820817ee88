import type { OpenedInvitation } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData, useNavigate, useRevalidator } from 'react-router';
import { acceptInvitation } from '../../api/members.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SignOutButton } from '../accounts/sign-out-button.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';
import type { InvitationData } from './load-members.ts';

/** Where the link of an invitation leads: who invites, as what, and accepting. */
export function InvitationPage() {
  const { t } = useTranslation();
  const { token, signedIn, invitation } = useLoaderData<InvitationData>();
  return (
    <div className="page narrow">
      <PageHead
        title={t('members.invitationTitle')}
        description={t('members.invitationTitle')}
        path="/invitations"
        index={false}
      />
      <h1>{t('members.invitationTitle')}</h1>
      {invitation === null ? (
        <Empty title={t('members.linkGone')}>
          <p>{t('members.linkGoneText')}</p>
        </Empty>
      ) : (
        <>
          <Offer invitation={invitation} />
          {!signedIn && <SignedOut token={token} email={invitation.email} />}
          {signedIn && invitation.forYou === false && (
            <Notice tone="warn" title={t('members.otherAddress', { email: invitation.email })}>
              <p>{t('members.otherAddressText')}</p>
              <SignOutButton />
            </Notice>
          )}
          {signedIn && invitation.forYou === true && <Accept token={token} />}
        </>
      )}
    </div>
  );
}

function Offer({ invitation: { organisation, role, expiresAt } }: { invitation: OpenedInvitation }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  return (
    <>
      <p>
        {t('members.offer', { organisation: organisation.name, role: t(`members.roles.${role}`) })}{' '}
        {t(`members.roleHints.${role}`)}
      </p>
      <p className="soft">
        {t('members.expires', { day: formatDay(dayOfInstant(expiresAt), locale) })} ·{' '}
        <Link to={`/organisations/${organisation.id}`}>{t('registration.seeOrganisation')}</Link>
      </p>
    </>
  );
}

function SignedOut({ token, email }: { token: string; email: string }) {
  const { t } = useTranslation();
  const back = encodeURIComponent(`/invitations/${token}`);
  return (
    <>
      <p>{t('members.signInFirst', { email })}</p>
      <p className="actions">
        <Link className="button" to={`/sign-in?back=${back}`}>
          {t('accounts.signInTitle')}
        </Link>
        <Link className="button button-plain" to={`/sign-up?back=${back}`}>
          {t('accounts.signUpTitle')}
        </Link>
      </p>
    </>
  );
}

function Accept({ token }: { token: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const accept = () =>
    send(token, async () => {
      const { organisation } = await acceptInvitation(browserFetchApi, token);
      await navigate(`/work?organisation=${organisation.id}`);
      await revalidate();
    });
  return (
    <>
      <noscript>
        <p>{t('common.needsScript')}</p>
      </noscript>
      <Refusal problem={problem} typed={false} />
      <p>
        <button type="button" className="button" aria-disabled={busy} onClick={() => void accept()}>
          {t('members.accept')}
        </button>
      </p>
    </>
  );
}
