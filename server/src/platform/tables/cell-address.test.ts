import { expect, it } from 'vitest';
import { cellAddress } from './cell-address.ts';

it('names cells as spreadsheets do', () => {
  expect([cellAddress(17, 2), cellAddress(1, 25), cellAddress(3, 26), cellAddress(9, 702)]).toEqual([
    'C17',
    'Z1',
    'AA3',
    'AAA9',
  ]);
});
