import type { EditorData } from './load-editor.ts';
export function Editor(
  _props: object & {
    organisation: NonNullable<EditorData['organisation']>;
    listing: EditorData['listing'];
    start: EditorData['start'];
  },
) {
  return null;
}
