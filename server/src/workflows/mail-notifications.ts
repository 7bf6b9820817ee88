import type { ReachablePerson } from '../modules/accounts/index.ts';
import { describeNotification, type Message } from '../modules/notifications/index.ts';
import type { Config } from '../platform/config/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { Bilingual } from '../platform/errors/index.ts';
import { type Letter, queueLetters } from '../platform/mail/index.ts';

/** What letters need to know of the platform. */
export interface MailSettings {
  /** The address that links lead to, without a closing slash; null: letters have no links. */
  publicUrl: string | null;
}

/** Null where no mail server is configured: nothing is queued then. */
export function mailSettings({ mail, publicUrl }: Config): MailSettings | null {
  return mail ? { publicUrl: publicUrl ?? null } : null;
}

/** Puts a letter into the outbox for each notification. Nobody writes to the addresses of the example. */
export async function mailNotifications(
  tx: Tx,
  {
    messages,
    addressees,
    settings,
    now,
    footOf,
  }: {
    messages: readonly Message[];
    addressees: readonly ReachablePerson[];
    settings: MailSettings;
    now: Date;
    /** What stands below a letter, for example how to get no more of its kind; `publicUrl` as in the settings. */
    footOf?: (message: Message, publicUrl: string) => Bilingual;
  },
): Promise<void> {
  const people = new Map(addressees.map((person) => [person.userId, person]));
  const letters = messages.flatMap((message) => {
    const person = people.get(message.userId);
    return person && !person.demo ? [letterOf(person, message, { ...settings, footOf })] : [];
  });
  await queueLetters(tx, letters, now);
}

/** Chinese first, English below: a letter reaches people whose language nobody has asked. */
function letterOf(
  person: ReachablePerson,
  message: Message,
  {
    publicUrl,
    footOf,
  }: MailSettings & { footOf: ((message: Message, publicUrl: string) => Bilingual) | undefined },
): Letter {
  const { title, text } = describeNotification(message.kind, message.facts);
  const foot = publicUrl && footOf ? footOf(message, publicUrl) : null;
  const link = publicUrl ? [`${publicUrl}${message.link}`, ''] : [];
  const lines = [
    ...[person.name === '' ? '您好：' : `${person.name}，您好：`, '', text.zh, '', ...link],
    '这是融桥平台自动发送的通知，请登录平台处理，不要直接回复。',
    ...(foot ? [foot.zh] : []),
    ...['', '— — —', '', person.name === '' ? 'Hello,' : `Dear ${person.name},`, '', text.en, '', ...link],
    'This letter was sent by the Rongqiao platform. Please sign in there instead of replying.',
    ...(foot ? [foot.en] : []),
  ];
  return { to: person.email, subject: `【融桥】${title.zh} | ${title.en}`, body: `${lines.join('\n')}\n` };
}
