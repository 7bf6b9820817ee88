import type { Introduction, IntroductionMessage, IntroductionMessageList } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { writeMessage } from '../../api/introductions.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useDisplay } from '../../app/display.tsx';
import { formatMoment } from '../../i18n/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextForm } from './text-form.tsx';
import type { Move } from './use-moving.ts';

/** The invitation, what was written since, and a place to write. */
export function Conversation({
  introduction,
  messages,
  move,
}: {
  introduction: Introduction;
  messages: IntroductionMessageList | null;
  move: Move;
}) {
  const { t } = useTranslation();
  const { id, side, message, invitedAt, may, state } = introduction;
  const invitation = { side: 'inviter', body: message, at: invitedAt } as const;
  return (
    <section aria-labelledby="conversation">
      <h2 id="conversation">{t('introduction.conversation')}</h2>
      <ol className="plain messages">
        <Message message={{ ...invitation, author: t('introduction.invitationMessage') }} side={side} />
        {messages?.items.map((item) => (
          <Message key={item.id} message={item} side={side} />
        ))}
      </ol>
      {messages === null && <Notice tone="warn">{t('introduction.conversationFailed')}</Notice>}
      {state === 'invited' && <p className="soft">{t('introduction.conversationLater')}</p>}
      {may.write && (
        <TextForm
          place={`write:${id}`}
          label={t('introduction.write')}
          needed={t('introduction.writeNeeded')}
          submit={t('introduction.writeSubmit')}
          rows={4}
          onSubmit={(body, key) =>
            move(() => writeMessage(browserFetchApi, { id, key }, body), 'introduction.written')
          }
        />
      )}
    </section>
  );
}

function Message({
  message: { side: from, author, body, at },
  side,
}: {
  message: Omit<IntroductionMessage, 'id'>;
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
