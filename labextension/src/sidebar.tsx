/** The app's sidebar: beside the main column, or above it where the view is narrow. */
import { useId, useState, type JSX } from 'react';

import { ROOTS } from './elementTree';
import type { AppModel } from './model';
import { Navigation } from './elements/Navigation';
import { NodeView, useApp, useNode } from './nodeView';
import type { Navigation as NavigationElement } from './schema';
import { useTopic } from './topic';

interface IProps {
  readonly model: AppModel;
  readonly narrow: boolean;
  /** The list of the app's pages, where it stands in the sidebar. */
  readonly pages: NavigationElement | null;
}

export function Sidebar({ model, narrow, pages }: IProps): JSX.Element | null {
  const id = useId();
  const { context } = useApp();
  const root = useNode(model, ROOTS.sidebar);
  const wish = useTopic(model, 'status', each => each.status.sidebar);
  const [chosen, choose] = useState<boolean | null>(null);
  const alone = !root || root.children.length === 0;
  if (alone && pages === null) {
    return null;
  }
  const open = chosen ?? (wish !== 'collapsed' && (wish === 'expanded' || !narrow));
  const width = typeof wish === 'number' && !narrow && open ? { width: wish } : undefined;
  return (
    <aside className="jp-Reactive-sidebar" aria-label="Sidebar of the app" data-open={open} style={width}>
      <button
        type="button"
        className="jp-Reactive-sidebarToggle"
        aria-expanded={open}
        aria-controls={id}
        aria-label={open ? 'Collapse the sidebar' : 'Expand the sidebar'}
        title={open ? 'Collapse the sidebar' : 'Expand the sidebar'}
        onClick={() => choose(!open)}
      >
        {/* Shown where the view is narrow: there it is a line of its own. */}
        <span className="jp-Reactive-sidebarName">Sidebar</span>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M7.5 4.5 4 8l3.5 3.5M12 4.5 8.5 8l3.5 3.5" />
        </svg>
      </button>
      {/* Hidden, not removed: its widgets keep what is typed in them. */}
      <div id={id} hidden={!open}>
        {pages && <Navigation element={pages} context={context} alone={alone} />}
        <NodeView id={ROOTS.sidebar} />
      </div>
    </aside>
  );
}
