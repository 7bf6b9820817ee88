import { ERROR_STATUS, type ErrorCode } from '@rongqiao/contracts';
import { expect, it } from 'vitest';
import { TITLES } from './error-handler.ts';

it('documents every error code, and the page is what the table says', async () => {
  const rows = (Object.keys(ERROR_STATUS) as ErrorCode[]).map(
    (code) => `| \`${code}\` | ${ERROR_STATUS[code]} | ${TITLES[code].zh} | ${TITLES[code].en} |`,
  );
  const page = [
    '# Errors',
    '',
    'Generated from the code table in `contracts/src/problems.ts`. Answers are RFC 9457 Problem Details',
    '(`application/problem+json`) with `code`, `requestId`, a sentence in the language asked for, and a line per wrong field.',
    '',
    '| code | status | 标题 | title |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot('../../../../docs/errors.md');
});
