export { type PagesOptions, registerPages } from './register-pages.ts';
