import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { SearchIcon } from '../../ui/icons.tsx';
import type { SearchQuery } from './search-query.ts';
import { useSuggestions } from './use-suggestions.ts';

/** One box. A plain form, so that it works without script; with script it offers completions (ARIA combobox). */
export function SearchBox({ large = false, query = {} }: { large?: boolean; query?: SearchQuery }) {
  const { t } = useTranslation();
  const id = useId();
  const { q = '', page: _page, ...kept } = query;
  const box = useSuggestions(q, id);
  return (
    <Form
      action="/listings"
      role="search"
      className={large ? 'search-box search-box-large' : 'search-box'}
      ref={box.form}
    >
      <label className="visually-hidden" htmlFor={id}>
        {t('search.label')}
      </label>
      <div className="search-field">
        <input
          id={id}
          name="q"
          type="search"
          autoComplete="off"
          enterKeyHint="search"
          maxLength={200}
          placeholder={t('search.placeholder')}
          {...box.input}
        />
        {box.open && (
          <div id={`${id}-list`} role="listbox" aria-label={t('search.label')} className="suggestions">
            {box.items.map((item, index) => (
              <div key={item} id={`${id}-${index}`} {...box.optionOf(index)}>
                {item}
              </div>
            ))}
          </div>
        )}
      </div>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit">
        <SearchIcon />
        {t('search.submit')}
      </button>
    </Form>
  );
}
