import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { listReference, type ReferenceItem, type ReferenceTable } from '../../api/reference.ts';
import { browserFetchApi } from '../../app/browser-fetch-api.ts';
import type { ControlProps } from './field.tsx';

const PAUSE_MS = 200;

/** Several names from a code table, or words of one's own. */
export function NamesSelect({
  table,
  value,
  onChange,
  control,
}: {
  table: ReferenceTable | null;
  value: string[];
  onChange: (names: string[]) => void;
  control: ControlProps;
}) {
  const { items, setTyped } = useReference(table);
  return (
    <Select
      {...control}
      mode="tags"
      value={value}
      onChange={onChange}
      onSearch={setTyped}
      filterOption={false}
      maxTagTextLength={20}
      tokenSeparators={[',', '\uff0c', '\u3001', ';', '\uff1b']}
      options={items.map(({ name }) => ({ value: name, label: name }))}
    />
  );
}

/** One entry of a code table. */
export function CodeSelect({
  table,
  value,
  onChange,
  control,
}: {
  table: ReferenceTable;
  value: ReferenceItem | null;
  onChange: (item: ReferenceItem | null) => void;
  control: ControlProps;
}) {
  const { items, setTyped } = useReference(table);
  const shown = value && !items.some(({ code }) => code === value.code) ? [value, ...items] : items;
  return (
    <Select
      {...control}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={value?.code ?? null}
      onChange={(code) => onChange(shown.find((item) => item.code === code) ?? null)}
      options={shown.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}

/** Several entries of a code table. */
export function CodesSelect({
  table,
  value,
  onChange,
  control,
}: {
  table: ReferenceTable;
  value: ReferenceItem[];
  onChange: (items: ReferenceItem[]) => void;
  control: ControlProps;
}) {
  const { items, setTyped } = useReference(table);
  const known = [...value, ...items.filter(({ code }) => !value.some((chosen) => chosen.code === code))];
  return (
    <Select
      {...control}
      mode="multiple"
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={value.map(({ code }) => code)}
      onChange={(codes: string[]) => onChange(known.filter(({ code }) => codes.includes(code)))}
      options={known.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}

function useReference(table: ReferenceTable | null) {
  const [typed, setTyped] = useState('');
  const [items, setItems] = useState<ReferenceItem[]>([]);
  useEffect(() => {
    if (table === null) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      // Without the table the field still takes what is typed.
      const found = await listReference(browserFetchApi, table, typed.trim(), stop.signal).catch(() => null);
      if (!stop.signal.aborted) setItems(found?.items ?? []);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [table, typed]);
  return { items, setTyped };
}
