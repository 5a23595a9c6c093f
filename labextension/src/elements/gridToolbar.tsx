/** The small tools over a grid: search, download, the whole window. */
import { useEffect, useRef } from 'react';
import type { JSX } from 'react';

import { className } from './className';
import type { GlyphName } from './glyphs';
import { Glyph } from './icon';

interface IGridToolbarProps {
  readonly query: string | null;
  readonly found: string;
  readonly large: boolean;
  /** Null closes the search. */
  readonly onSearch: (query: string | null) => void;
  readonly onDownload: () => void;
  readonly onEnlarge: () => void;
}

export function GridToolbar(props: IGridToolbarProps): JSX.Element {
  const { query, large, onSearch, onDownload, onEnlarge } = props;
  return (
    <div role="toolbar" aria-label="Table tools" className={className('Grid-tools', { open: query !== null })}>
      {query !== null && <SearchBox {...props} query={query} />}
      <Tool glyph="search" label="Search" onClick={() => onSearch(query === null ? '' : null)} />
      <Tool glyph="download" label="Download as CSV" onClick={onDownload} />
      <Tool
        glyph={large ? 'fullscreen_exit' : 'fullscreen'}
        label={large ? 'Leave full screen' : 'Full screen'}
        onClick={onEnlarge}
      />
    </div>
  );
}

function SearchBox({ query, found, onSearch }: IGridToolbarProps & { readonly query: string }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <span className={className('Grid-search')}>
      <input
        ref={input}
        type="search"
        aria-label="Search the table"
        placeholder="Search"
        value={query}
        onChange={event => onSearch(event.target.value)}
        onKeyDown={event => event.key === 'Escape' && onSearch(null)}
      />
      <span aria-live="polite">{found}</span>
    </span>
  );
}

interface IToolProps {
  readonly glyph: GlyphName;
  readonly label: string;
  readonly onClick: () => void;
}

function Tool({ glyph, label, onClick }: IToolProps): JSX.Element {
  return (
    <button type="button" className={className('Tool')} title={label} aria-label={label} onClick={onClick}>
      <Glyph name={glyph} />
    </button>
  );
}
