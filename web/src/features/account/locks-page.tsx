import type { SignInLock } from '@rongqiao/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData, useRevalidator } from 'react-router';
import { liftLock } from '../../api/own-account.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useDisplay } from '../../app/display.tsx';
import { formatMoment, formatNumber } from '../../i18n/format.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** Accounts that nobody can sign in to for a while; the administrator lets them try again. */
export function LocksPage() {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const locks = useLoaderData<SignInLock[]>();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const [lifted, setLifted] = useState<string | null>(null);
  const lift = async ({ userId, name }: SignInLock) => {
    setLifted(null);
    if (await send({ userId }, () => liftLock(browserFetchApi, userId))) setLifted(name);
    await revalidate();
  };
  return (
    <>
      <PageHead
        title={t('account.locks')}
        description={t('account.locksText')}
        path="/console/sign-in-locks"
        index={false}
      />
      <h1>{t('account.locks')}</h1>
      <p>{t('account.locksText')}</p>
      <Refusal problem={problem} typed={false} />
      <p role="status">{lifted !== null && t('account.lockLifted', { name: lifted })}</p>
      {locks.length === 0 ? (
        <Empty title={t('account.noLocks')}>
          <p>{t('account.noLocksText')}</p>
        </Empty>
      ) : (
        <ul className="plain rows">
          {locks.map((lock) => (
            <li key={lock.userId} className="session">
              <div>
                <p className="session-device">{lock.name}</p>
                <p className="soft">{lock.email}</p>
                <p className="soft">
                  {t('account.lockFacts', {
                    n: formatNumber(lock.failures),
                    last: formatMoment(lock.lastFailureAt, locale),
                    until: formatMoment(lock.lockedUntil, locale),
                  })}
                </p>
              </div>
              <button
                type="button"
                className="button button-plain"
                aria-disabled={busy}
                aria-label={t('account.liftOf', { name: lock.name })}
                onClick={() => void lift(lock)}
              >
                {t('account.lift')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
