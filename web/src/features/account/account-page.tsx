import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { Facts } from '../../ui/facts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { EmailSection } from './email-section.tsx';
import type { AccountData } from './load-account.ts';
import { NameForm } from './name-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { SessionList } from './session-list.tsx';

/** Who I am here, how I sign in, and where I am signed in. */
export function AccountPage() {
  const { t } = useTranslation();
  const { account, sessions, ways } = useLoaderData<AccountData>();
  const facts = [
    { key: 'name', label: t('accounts.name'), value: account.name },
    { key: 'email', label: t('accounts.email'), value: account.email },
    {
      key: 'confirmed',
      label: t('account.emailState'),
      value: t(account.emailConfirmed ? 'account.emailConfirmed' : 'account.emailUnconfirmed'),
    },
  ];
  return (
    <div className="page narrow account">
      <PageHead
        title={t('account.title')}
        description={t('account.description')}
        path="/work/account"
        index={false}
      />
      <h1>{t('account.title')}</h1>
      <noscript>
        <p>{t('common.needsScript')}</p>
      </noscript>
      {account.demo && (
        <Notice tone="warn">
          <p>{t('account.demo')}</p>
        </Notice>
      )}
      <section aria-labelledby="account-me">
        <h2 id="account-me">{t('account.me')}</h2>
        <Facts facts={facts} />
        {!account.demo && (
          <>
            <NameForm name={account.name} />
            <EmailSection confirmed={account.emailConfirmed} links={ways.links} />
          </>
        )}
      </section>
      {!account.demo && (
        <section aria-labelledby="account-password">
          <h2 id="account-password">{t('account.password')}</h2>
          {account.hasPassword ? <PasswordForm /> : <p>{t('account.noPassword')}</p>}
        </section>
      )}
      <section aria-labelledby="account-sessions">
        <h2 id="account-sessions">{t('account.sessions')}</h2>
        <SessionList sessions={sessions} />
      </section>
      <p>
        <Link to="/work/account/data">{t('privacy.toOwnData')}</Link>
      </p>
    </div>
  );
}
