/** What the app printed, folded away under it. */
import type { JSX } from 'react';

import type { AppModel } from './model';
import { useTopic } from './topic';

export function ConsoleView({ model }: { readonly model: AppModel }): JSX.Element | null {
  const lines = useTopic(model, 'console', each => each.console);
  if (lines.length === 0) {
    return null;
  }
  const errors = lines.some(line => line.stream === 'stderr');
  return (
    <details className="jp-Reactive-console">
      <summary>{errors ? 'Printed, with warnings or errors' : 'Printed'}</summary>
      <pre tabIndex={0} aria-label="What the app printed">
        {lines.map((line, index) => (
          <span key={index} data-stream={line.stream}>
            {line.text}
          </span>
        ))}
      </pre>
    </details>
  );
}
