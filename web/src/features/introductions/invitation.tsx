import type { Introduction } from '@rongqiao/contracts';
import { useTranslation } from 'react-i18next';
import { invitationOf, Message } from './message.tsx';

/** What was asked, before it is answered. */
export function Invitation({ introduction }: { introduction: Introduction }) {
  const { t } = useTranslation();
  return (
    <ol className="plain messages" aria-label={t('introduction.invitationMessage')}>
      <Message message={invitationOf(introduction, t)} side={introduction.side} />
    </ol>
  );
}
