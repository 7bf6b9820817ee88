import type { Bilingual } from '../../../platform/errors/index.ts';
import type { Letter } from '../../../platform/mail/index.ts';

/** Whether and how the platform writes letters: null where no mail server is configured. */
export type LetterSettings = {
  /** The address that links lead to; null: no letter with a link can be written. */
  publicUrl: string | null;
} | null;

interface Words {
  title: Bilingual;
  text: Bilingual;
}

/** Words of the letters about an account; `{0}` is what the letter brings. */
const LETTERS = {
  confirm_email: {
    title: { zh: '请确认您的邮箱', en: 'Please confirm your e-mail address' },
    text: {
      zh: '请打开下面的链接，确认这是您的邮箱。链接三天内有效，只能用一次：\n{0}\n如果您没有在融桥平台注册，请不要理会这封信。',
      en: 'Please open this link to confirm that this address is yours. It works once, within three days:\n{0}\nIf you have not signed up at Rongqiao, please ignore this letter.',
    },
  },
  change_email: {
    title: { zh: '请确认新的邮箱', en: 'Please confirm your new e-mail address' },
    text: {
      zh: '有人要把融桥平台的账号改用这个邮箱。如果是您本人，请打开下面的链接。链接一天内有效，只能用一次：\n{0}\n如果不是您，请不要理会这封信。',
      en: 'An account at Rongqiao is to use this address. If that is you, please open this link. It works once, within a day:\n{0}\nIf it is not you, please ignore this letter.',
    },
  },
  reset_password: {
    title: { zh: '设置新密码', en: 'Set a new password' },
    text: {
      zh: '请打开下面的链接，设置新密码。链接一小时内有效，只能用一次；设置后，所有设备都要重新登录：\n{0}\n如果您没有申请，请不要理会这封信，密码不会改变。',
      en: 'Please open this link to set a new password. It works once, within an hour; afterwards all devices must sign in again:\n{0}\nIf you have not asked for it, please ignore this letter; your password stays as it is.',
    },
  },
  sign_in_code: {
    title: { zh: '登录验证码', en: 'Your sign-in code' },
    text: {
      zh: '您的登录验证码是：{0}\n十分钟内有效，只能用一次。平台工作人员不会向您要验证码。如果您没有在登录，请不要理会这封信。',
      en: 'Your sign-in code is: {0}\nIt works once, within ten minutes. Nobody of the platform will ever ask you for it. If you are not signing in, please ignore this letter.',
    },
  },
  address_taken: {
    title: { zh: '您已经有账号', en: 'You have an account already' },
    text: {
      zh: '有人用这个邮箱在融桥平台注册，但它早已有账号，没有新建。如果是您本人，请直接登录；忘了密码，请打开：\n{0}\n如果不是您，不需要做什么。',
      en: 'Somebody signed up at Rongqiao with this address, which has an account already; nothing was changed. If it was you, please sign in, or set a new password here:\n{0}\nIf it was not you, there is nothing to do.',
    },
  },
  password_changed: {
    title: { zh: '您的密码已修改', en: 'Your password was changed' },
    text: {
      zh: '您在融桥平台的密码刚刚修改过，其他设备已退出登录。如果不是您本人，请马上用“忘记密码”重新设置，并告诉平台管理员。{0}',
      en: 'Your password at Rongqiao was changed just now and your other devices were signed out. If it was not you, please set a new one by “Forgot password” at once and tell the administrator.{0}',
    },
  },
  email_changed: {
    title: { zh: '您的登录邮箱已更换', en: 'Your e-mail address was changed' },
    text: {
      zh: '您在融桥平台的账号已改用另一个邮箱登录，这个邮箱不再使用。如果不是您本人，请马上告诉平台管理员。{0}',
      en: 'Your account at Rongqiao now uses another e-mail address; this one is not used any more. If it was not you, please tell the administrator at once.{0}',
    },
  },
} as const satisfies Record<string, Words>;

export type AccountLetter = keyof typeof LETTERS;

/** A letter about an account, Chinese first, English below. `brings` is the link or the code. */
export function accountLetter(kind: AccountLetter, to: string, brings = ''): Letter {
  const { title, text } = LETTERS[kind];
  const lines = [
    ...['您好：', '', text.zh.replace('{0}', brings), '', '这是融桥平台自动发送的邮件，请不要回复。'],
    ...['', '— — —', '', 'Hello,', '', text.en.replace('{0}', brings), ''],
    'This letter was sent by the Rongqiao platform. Please do not reply.',
  ];
  return { to, subject: `【融桥】${title.zh} | ${title.en}`, body: `${lines.join('\n')}\n` };
}
