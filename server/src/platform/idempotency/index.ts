export { forgetKeysOf } from './forget-keys.ts';
export { type OnceRequest, runOnce } from './run-once.ts';
