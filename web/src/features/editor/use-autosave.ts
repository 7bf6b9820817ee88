import { useEffect, useState } from 'react';
import { newKey } from '../../api/new-key.ts';
import type { EditorValues } from './editor-values.ts';

interface Kept {
  values: EditorValues;
  /** Sent when the draft is created, so that trying again does not create it twice. */
  key: string;
}

/** What is typed is kept on this device until it has been saved; it comes back after a closed page or a lost connection. */
export function useAutosave(place: string, initial: EditorValues) {
  const [found] = useState(() => read(place));
  const [values, setValues] = useState(found?.values ?? initial);
  const [key, setKey] = useState(() => found?.key ?? newKey());
  const [restored, setRestored] = useState(found !== null);
  const changed = JSON.stringify(values) !== JSON.stringify(initial);
  useEffect(() => {
    if (changed) write(place, { values, key });
  }, [changed, place, values, key]);
  return {
    values,
    setValues,
    key,
    restored,
    kept: changed,
    /** Forgets what was kept, once it has been saved. */
    forget: () => remove(place),
    discard: () => {
      remove(place);
      setValues(initial);
      setKey(newKey());
      setRestored(false);
    },
  };
}

/** A device without storage (private windows, full disk) loses the convenience, not the form. */
function read(place: string): Kept | null {
  try {
    const text = localStorage.getItem(place);
    return text === null ? null : (JSON.parse(text) as Kept);
  } catch {
    return null;
  }
}

function write(place: string, kept: Kept): void {
  try {
    localStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // See `read`.
  }
}

function remove(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // See `read`.
  }
}
