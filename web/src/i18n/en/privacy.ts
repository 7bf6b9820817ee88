export const privacy = {
  title: 'Personal data',
  description: 'What the platform keeps of you, why, for how long, and who sees it.',
  intro:
    'This is all personal data that the platform keeps, made from the very declarations that it runs on. It is used for no advertising, is not sold, and goes to nobody outside the platform.',
  rights:
    'You may see, download and correct your own data at any time. Name and password are changed under “Account and security”. To have the account deleted, ask the administrator of the platform: what need not be kept is deleted for good.',
  toOwnData: 'See my data',
  what: 'What',
  purpose: 'What for',
  keep: 'How long',
  seenBy: 'Who sees it',
  comma: ', ',
  ownTitle: 'My data',
  ownDescription:
    'Everything that the platform keeps of you. Passwords and proofs of sign-in only check who you are and are not shown.',
  download: 'Download all (JSON file)',
  toAccount: 'Account and security',
  counted: '{{name}} ({{count}})',
  more: '{{count}} more; the file has all of them.',
};
