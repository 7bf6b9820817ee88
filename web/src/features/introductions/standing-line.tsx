import type { Introduction } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { standingOf } from './standing.ts';
import { Until } from './until.tsx';

/** Where it stands, until when, and at an end how it ended. */
export function StandingLine({ introduction }: { introduction: Introduction }) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const { lapsesAt, outcome, declined } = introduction;
  if (outcome) {
    const day = formatDay(dayOfInstant(outcome.at), locale);
    return (
      <Notice
        tone={outcome.result === 'none' ? 'warn' : 'ok'}
        title={t('introduction.outcomeOn', { result: t(`introduction.result.${outcome.result}`), day })}
      >
        {outcome.note !== undefined && <p>{outcome.note}</p>}
      </Notice>
    );
  }
  const words = t(`introduction.stand.${standingOf(introduction)}`);
  if (lapsesAt !== undefined) {
    return (
      <p className="stands">
        <strong>{words}</strong>
        <Until instant={lapsesAt} />
      </p>
    );
  }
  return (
    <Notice tone="warn" title={words}>
      {declined && (
        <p>
          {t('introduction.declinedBecause', { reason: t(`introduction.reason.${declined.reason}`) })}
          {declined.note !== undefined && t('common.inBrackets', { text: declined.note })}
        </p>
      )}
    </Notice>
  );
}
