import type { Device, OwnSession } from '@rongqiao/contracts';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { endOtherSessions, endSession } from '../../api/own-account.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useDisplay } from '../../app/display.tsx';
import { formatMoment } from '../../i18n/format.ts';
import { Refusal } from '../introductions/refusal.tsx';
import { useSending } from '../introductions/use-sending.ts';

/** Where I am signed in, this device first, each with the way to sign out there. */
export function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { revalidate } = useRevalidator();
  const { busy, problem, send } = useSending();
  const [done, setDone] = useState(false);
  const end = async (what: object, step: () => Promise<unknown>) => {
    setDone(false);
    setDone(await send(what, step));
    await revalidate();
  };
  return (
    <>
      <p>{t('account.sessionsHint')}</p>
      <Refusal problem={problem} typed={false} />
      <p role="status">{done && t('account.sessionEnded')}</p>
      <ul className="plain rows">
        {sessions.map(({ id, device, current, beganAt, lastSeenAt }) => (
          <li key={id} className="session">
            <div>
              <p className="session-device">
                {nameOf(t, device)}
                {current && <span className="tag">{t('account.thisDevice')}</span>}
              </p>
              <p className="soft">
                {t('account.sessionTimes', {
                  began: formatMoment(beganAt, locale),
                  seen: formatMoment(lastSeenAt, locale),
                })}
              </p>
            </div>
            {!current && (
              <button
                type="button"
                className="button button-plain"
                aria-disabled={busy}
                aria-label={t('account.endOf', { device: nameOf(t, device) })}
                onClick={() => void end({ id }, () => endSession(browserFetchApi, id))}
              >
                {t('account.end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <p>
          <button
            type="button"
            className="button"
            aria-disabled={busy}
            onClick={() => void end({ others: true }, () => endOtherSessions(browserFetchApi))}
          >
            {t('account.endOthers')}
          </button>
        </p>
      )}
    </>
  );
}

/** The device in words: Chrome 浏览器（Windows 电脑）. */
function nameOf(t: TFunction, { browser, system }: Device): string {
  return t('account.device', {
    browser: t(`account.browsers.${browser}`),
    system: t(`account.systems.${system}`),
  });
}
