export const privacy = {
  title: 'Personal data',
  description: 'What the platform keeps of you, why, for how long, and who sees it.',
  intro:
    'This is the personal data in records of accounts, sign-in, introductions, notices and the like, made from the declarations beside the tables. What you write into listings, task reports, imported tables and policy decisions is not among it and is kept with them. It is used for no advertising, is not sold, and goes to nobody outside the platform.',
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
    'What records of accounts, sign-in, introductions, notices and the like hold of you; what you wrote into listings or task reports is not among it. Passwords and proofs of sign-in only check who you are and are not shown.',
  download: 'Download this (JSON file)',
  toAccount: 'Account and security',
  counted: '{{name}} ({{count}})',
  more: '{{count}} more; the file has all of them.',
};
