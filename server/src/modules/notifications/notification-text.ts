import type { Bilingual } from '../../platform/errors/index.ts';

/** A heading and a sentence or two. */
export interface NotificationText {
  title: Bilingual;
  text: Bilingual;
}
