/** How a view stands to its kernel, and what a person is told about it. */

export type Lost =
  | 'restarted'
  | 'stopped'
  | 'no-kernel'
  | 'disconnected'
  | 'no-answer'
  | 'untrusted'
  | 'closed';

export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  | { readonly state: 'lost'; readonly why: Lost; readonly reason?: string };

export const CONNECTING: Connection = { state: 'connecting' };
export const LIVE: Connection = { state: 'live' };

const BRING_BACK = 'Run the cell again to bring the app back.';

/** Return what to tell a person, or null where there is nothing to tell. */
export function notice(connection: Connection): string | null {
  return connection.state === 'lost' ? lostNotice(connection.why, connection.reason) : null;
}

function lostNotice(why: Lost, reason = ''): string {
  switch (why) {
    case 'restarted':
      return `Not connected: the kernel was restarted. ${BRING_BACK}`;
    case 'stopped':
      return `Not connected: the kernel has stopped. ${BRING_BACK}`;
    case 'no-kernel':
      return `Not connected: this notebook has no kernel. ${BRING_BACK}`;
    case 'disconnected':
      return 'Not connected: the connection to the kernel is lost. The app comes back with it.';
    case 'no-answer':
      return `Not connected: the kernel does not know this app (yet). ${BRING_BACK}`;
    case 'untrusted':
      return 'Not connected: this notebook is not trusted. Trust it, then run the cell again.';
    case 'closed':
      return `Not connected. ${withAdvice(reason || 'The app was closed.')}`;
  }
}

/** The kernel's reasons often say what to do; the others get the usual advice. */
function withAdvice(reason: string): string {
  return /\b(run|reload|install)\b/i.test(reason) ? reason : `${reason} ${BRING_BACK}`;
}
