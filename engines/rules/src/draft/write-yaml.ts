import { Document, isCollection, isMap, isScalar, visit } from 'yaml';

/** A pack's file as people write it: spans, values and units on one line. */
export function writeYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_key, { key, value: part }) {
      const name = isScalar(key) ? key.value : '';
      if ((name === 'span' || name === 'value' || name === 'place') && isCollection(part)) part.flow = true;
      if (name === 'units' && isCollection(part))
        for (const unit of part.items) if (isMap(unit)) unit.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}
