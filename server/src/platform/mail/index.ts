export { forgetLettersTo } from './forget-letters.ts';
export { type Letter, queueLetters } from './outbox.repository.ts';
export { openPostman, type Postman } from './postman.ts';
export { forgetSentMail, sendDueLetters } from './send-letters.ts';
