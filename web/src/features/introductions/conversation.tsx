import type { Introduction, IntroductionMessageList } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { writeMessage } from '../../api/introductions.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { Notice } from '../../ui/notice.tsx';
import { invitationOf, Message } from './message.tsx';
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
  const { id, side, may } = introduction;
  return (
    <section aria-labelledby="conversation">
      <h2 id="conversation">{t('introduction.conversation')}</h2>
      <ol className="plain messages">
        <Message message={invitationOf(introduction, t)} side={side} />
        {messages?.items.map((item) => (
          <Message key={item.id} message={item} side={side} />
        ))}
      </ol>
      {messages === null && <Notice tone="warn">{t('introduction.conversationFailed')}</Notice>}
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
