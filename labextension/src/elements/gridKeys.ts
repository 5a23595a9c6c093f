/** Where the keyboard leads in a grid. Position -1 is the header. */

export interface IActive {
  readonly position: number;
  readonly column: number;
}

export interface IExtent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that Page Down moves on. */
  readonly page: number;
  /** With Ctrl: to the end. */
  readonly far: boolean;
}

/** The cell that a key leads to, or null when the key means nothing here. */
export function moveActive(key: string, active: IActive | null, extent: IExtent): IActive | null {
  const wanted = STEPS[key]?.(active ?? { position: -1, column: 0 }, extent);
  return wanted
    ? {
        position: Math.max(-1, Math.min(extent.rows - 1, wanted.position)),
        column: Math.max(0, Math.min(extent.columns - 1, wanted.column))
      }
    : null;
}

type Step = (at: IActive, extent: IExtent) => IActive;

const STEPS: { readonly [key: string]: Step } = {
  ArrowDown: ({ position, column }, { rows, far }) => ({ position: far ? rows - 1 : position + 1, column }),
  ArrowUp: ({ position, column }, { far }) => ({ position: far ? 0 : position - 1, column }),
  ArrowLeft: ({ position, column }, { far }) => ({ position, column: far ? 0 : column - 1 }),
  ArrowRight: ({ position, column }, { columns, far }) => ({ position, column: far ? columns - 1 : column + 1 }),
  PageDown: ({ position, column }, { page }) => ({ position: position + page, column }),
  PageUp: ({ position, column }, { page }) => ({ position: Math.max(0, position - page), column }),
  Home: ({ position }, { far }) => ({ position: far ? 0 : position, column: 0 }),
  End: ({ position }, { rows, columns, far }) => ({ position: far ? rows - 1 : position, column: columns - 1 })
};
