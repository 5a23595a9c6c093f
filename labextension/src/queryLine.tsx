/**
 * The query parameters of the selected app, where the address bar of a page of its own would have
 * them: to read, to change, and to copy.
 */
import { useState, type JSX, type KeyboardEvent } from 'react';

import type { AppModel } from './model';
import { useTopic } from './topic';

export function QueryLine({ model }: { readonly model: AppModel }): JSX.Element {
  const query = useTopic(model, 'status', each => each.status.query);
  const live = useTopic(model, 'connection', each => each.connection.state === 'live');
  const [draft, setDraft] = useState<string | null>(null);
  const apply = () => {
    setDraft(null);
    if (draft !== null && draft !== query) {
      model.setQuery(draft.replace(/^\?/, ''));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      apply();
    } else if (event.key === 'Escape') {
      setDraft(null);
    }
  };
  return (
    <label className="jp-Reactive-query" title="Query parameters: st.query_params. Enter applies a change.">
      <span aria-hidden="true">?</span>
      <input
        type="text"
        aria-label="Query parameters"
        value={draft ?? query}
        placeholder="name=value&…"
        spellCheck={false}
        autoComplete="off"
        readOnly={!live}
        onChange={event => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={apply}
      />
    </label>
  );
}
