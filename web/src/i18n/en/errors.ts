import type { Translation } from '../translation.ts';
import type { errors as zh } from '../zh-CN/errors.ts';

export const errors: Translation<typeof zh> = {
  notFoundTitle: 'This page was not found',
  notFoundText:
    'The address may be wrong, or this is no longer public. You can start again from the home page.',
  forbiddenTitle: 'You cannot see this page',
  forbiddenText:
    'It belongs to another organisation. If you have just changed accounts, please sign in again.',
  tooManyTitle: 'Too many requests',
  tooManyText: 'Please try again in a minute.',
  serverTitle: 'This page cannot be shown just now',
  serverText: 'Something went wrong on our side. What you submitted is not lost. Please try again later.',
  networkTitle: 'The platform cannot be reached',
  networkText: 'The connection is down or slow. What you typed is still on this device; please try again.',
  requestId: 'When you report this, please give the number {{id}}',
  retry: 'Try again',
  backHome: 'Back to the home page',
};
