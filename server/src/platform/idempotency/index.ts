export { type OnceRequest, runOnce } from './run-once.ts';
