import type { TFunction } from 'i18next';
import type { Messages } from '../../i18n/i18n.ts';

type Choices = Messages['listing']['choice'];
type ChoiceKey = {
  [Field in keyof Choices]: `listing.choice.${Field}.${keyof Choices[Field] & string}`;
}[keyof Choices];

/** What a choice of a field is called. A test walks through all of them. */
export function choiceName(t: TFunction, field: string, value: string): string {
  return t(`listing.choice.${field}.${value}` as ChoiceKey);
}
