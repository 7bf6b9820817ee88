import type { Translation } from '../translation.ts';
import type { accounts as zh } from '../zh-CN/accounts.ts';

export const accounts: Translation<typeof zh> = {
  signInTitle: 'Sign in',
  signInDescription: 'Members of organisations sign in to publish and manage listings.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Signing in',
  wrong: 'E-mail or password is wrong. Please check and try again.',
  failed:
    'Not signed in: the service cannot be reached. What you typed is still here; please try again later.',
  required: 'Please give e-mail and password.',
  problem: 'Not signed in',
  whoTitle: 'Who needs to sign in',
  whoText:
    'Only publishing, managing listings and getting in touch need it. Searching and reading is open to all.',
  demoTitle: 'Example accounts',
  demoText: 'The accounts of the demonstration city are public. Choose one to fill it in.',
  demoUse: 'Use this account',
  noAccount: 'No account yet? Sign up',
  signUpTitle: 'Sign up',
  signUpText:
    'First an account for yourself; then sign in and register your organisation. Reading needs no account.',
  name: 'Name',
  newPassword: 'Password (at least 10 characters)',
  signUpSubmit: 'Sign up',
  signUpNeeds:
    'Please give a name of at least two characters, a valid e-mail address and a password of at least 10.',
  signedUpLetter:
    'A letter is on its way to this address; please open its link to confirm the address. You can sign in now; if that fails, the letter says why.',
  signedUp: 'Your sign-up was received',
  signedUpText:
    'The platform has not checked this address; reviewing officials see that it is unconfirmed. You can sign in now. If that fails, the address may have been in use before: please use its earlier password.',
};
