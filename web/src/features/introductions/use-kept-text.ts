import { useEffect, useState } from 'react';
import { useCityData } from '../../app/root-data.ts';

/** A text that survives a reload and signing in again: kept for this person in this tab until it has been sent. */
export function useKeptText(place: string, initial = '') {
  const { me } = useCityData();
  const name = `text:${me?.id ?? ''}:${place}`;
  const [text, setText] = useState(initial);
  useEffect(() => {
    const kept = attempt(() => sessionStorage.getItem(name));
    if (kept !== null) setText(kept);
  }, [name]);
  return {
    text,
    change: (next: string) => {
      setText(next);
      attempt(() => sessionStorage.setItem(name, next));
    },
    /** Forgets what was kept, once it has been sent. */
    forget: () => {
      setText('');
      attempt(() => sessionStorage.removeItem(name));
    },
  };
}

/** A browser without storage loses the convenience, not the form. */
function attempt<T>(step: () => T): T | null {
  try {
    return step();
  } catch {
    return null;
  }
}
