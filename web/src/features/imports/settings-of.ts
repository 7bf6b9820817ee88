import {
  Direction,
  IMPORT_ENCODINGS,
  type Import,
  type ImportSettings,
  ListingKind,
} from '@rongqiao/contracts';

/** What the form of an import says. With another encoding or sheet, columns are guessed anew. */
export function settingsOf(
  form: FormData,
  { columns, settings }: Pick<Import, 'columns' | 'settings'>,
): ImportSettings {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const encoding = IMPORT_ENCODINGS.find((known) => known === text('encoding'));
  const sheet = text('sheet') || undefined;
  const sameFile = encoding === settings.encoding && sheet === settings.sheet;
  const chosen = columns.map(({ letters }) => [letters, text(`column-${letters}`) || null] as const);
  const regionCode = text('regionCode') || undefined;
  return {
    columns: sameFile ? Object.fromEntries(chosen) : {},
    ...(encoding && { encoding }),
    ...(sheet && { sheet }),
    kind: ListingKind.catch(settings.kind).parse(form.get('kind')),
    direction: Direction.catch(settings.direction).parse(form.get('direction')),
    ...(regionCode && { regionCode }),
    update: form.get('update') === 'yes',
  };
}
