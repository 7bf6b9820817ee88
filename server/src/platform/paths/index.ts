export { ROOT } from './root.ts';
