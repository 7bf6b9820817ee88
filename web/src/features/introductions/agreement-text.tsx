import type { Introduction } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { useDisplay } from '../../app/display.tsx';
import { dayOfInstant, formatDay } from '../../i18n/format.ts';
import { CheckIcon, WaitIcon } from '../../ui/icons.tsx';

/** What was written down, by whom and when, and where each side stands to it. */
export function AgreementText({
  agreement: { text, proposedBy, proposedAt, confirmedAt },
  side,
}: {
  agreement: NonNullable<Introduction['agreement']>;
  side: Introduction['side'];
}) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const day = (instant: string) => formatDay(dayOfInstant(instant), locale);
  const author = t(proposedBy === side ? 'introduction.mySide' : 'introduction.theirSide');
  const mine = confirmedAt !== undefined || proposedBy === side;
  const theirs = confirmedAt !== undefined || proposedBy !== side;
  return (
    <div className="terms">
      <p className="written">{text}</p>
      <p className="soft">{t('introduction.agreementBy', { side: author, day: day(proposedAt) })}</p>
      <ul className="plain confirmations">
        <li>
          {mine ? <CheckIcon /> : <WaitIcon />}
          {t(mine ? 'introduction.agreementMine' : 'introduction.agreementMineOpen')}
        </li>
        <li>
          {theirs ? <CheckIcon /> : <WaitIcon />}
          {t(theirs ? 'introduction.agreementTheirs' : 'introduction.agreementTheirsOpen')}
        </li>
      </ul>
      {confirmedAt !== undefined && (
        <p className="soft">{t('introduction.agreementConfirmed', { day: day(confirmedAt) })}</p>
      )}
    </div>
  );
}
