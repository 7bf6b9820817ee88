import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { suggestQueries } from '../../api/listings.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import { useRootData } from '../../app/root-data.ts';
import { recentStore } from '../searches/recent-store.ts';

const PAUSE_MS = 150;

/** Completions for a search box, and recent searches while it is empty, by keyboard and pointer (ARIA 1.2 combobox with a list). */
export function useSuggestions(q: string, id: string) {
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState(q);
  const [typed, setTyped] = useState('');
  const [items, setItems] = useState<string[]>([]);
  const [active, setActive] = useState(-1);
  useEffect(() => setText(q), [q]);
  useEffect(() => fetchSuggestions(typed, setItems), [typed]);
  const signedIn = (useRootData()?.me ?? null) !== null;
  const offerRecent = () => {
    recentStore(signedIn)
      .read()
      .then(
        (recent) => {
          if (form.current?.contains(document.activeElement)) setItems(recent.items);
        },
        // A convenience: without it the search works as before.
        () => undefined,
      );
  };
  const close = () => {
    setTyped('');
    setItems([]);
    setActive(-1);
  };
  const choose = (item: string) => {
    setText(item);
    close();
    // The box must hold the chosen text before the form is sent.
    setTimeout(() => form.current?.requestSubmit());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || items.length === 0) return;
    const chosen = items[active];
    if (event.key === 'Enter' && chosen === undefined) return close();
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') choose(chosen ?? text);
    else if (event.key === 'ArrowDown') setActive((active + 1) % items.length);
    else if (event.key === 'ArrowUp') setActive(active < 0 ? items.length - 1 : active - 1);
    else return;
    event.preventDefault();
  };
  const open = items.length > 0;
  return {
    form,
    open,
    items,
    input: {
      value: text,
      role: 'combobox',
      'aria-autocomplete': 'list' as const,
      'aria-expanded': open,
      ...(open ? { 'aria-controls': `${id}-list` } : {}),
      ...(active >= 0 ? { 'aria-activedescendant': `${id}-${active}` } : {}),
      onChange: (event: { target: { value: string } }) => {
        setText(event.target.value);
        setTyped(event.target.value);
        setActive(-1);
        if (event.target.value === '') offerRecent();
      },
      onFocus: () => {
        if (text === '') offerRecent();
      },
      onBlur: close,
      onKeyDown,
    },
    optionOf: (index: number) => ({
      role: 'option',
      'aria-selected': index === active,
      // Not `click`: the box would lose the focus first, and the list would be gone.
      onPointerDown: () => choose(items[index] ?? ''),
    }),
  };
}

function fetchSuggestions(typed: string, show: (items: string[]) => void): () => void {
  const stop = new AbortController();
  const timer = setTimeout(async () => {
    if (typed.trim() === '') return;
    try {
      const { items } = await suggestQueries(browserFetchApi, typed.trim(), stop.signal);
      show(items.slice(0, 8));
    } catch {
      // Completions are a convenience: without them the search works as before.
      if (!stop.signal.aborted) show([]);
    }
  }, PAUSE_MS);
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}
