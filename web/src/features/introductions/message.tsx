import type { Introduction, IntroductionMessage } from '@rongqiao/contracts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useDisplay } from '../../app/display.tsx';
import { formatMoment } from '../../i18n/format.ts';

type Shown = Omit<IntroductionMessage, 'id'>;

/** The message that came with the invitation, as the first of the conversation. */
export function invitationOf({ message, invitedAt }: Introduction, t: TFunction): Shown {
  return { side: 'inviter', author: t('introduction.invitationMessage'), body: message, at: invitedAt };
}

/** One message; whose it is, is said in words. */
export function Message({
  message: { side: from, author, body, at },
  side,
}: {
  message: Shown;
  side: Introduction['side'];
}) {
  const { t } = useTranslation();
  const { locale } = useDisplay();
  const mine = from === side;
  return (
    <li className={mine ? 'message message-mine' : 'message'}>
      <p className="message-head">
        <strong>{t(mine ? 'introduction.mySide' : 'introduction.theirSide')}</strong>
        {author !== '' && <span>{author}</span>}
        <time className="soft" dateTime={at}>
          {formatMoment(at, locale)}
        </time>
      </p>
      <p className="written">{body}</p>
    </li>
  );
}
