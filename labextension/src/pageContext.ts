/** What the page knows of itself and of its person, for `st.context` and `st.user`. */
import type { PageContext, Person } from './schema';

/** The part of the server's answer that apps are told. */
interface IIdentity {
  readonly username: string;
  readonly name: string;
  readonly display_name: string;
}

let person: Person | null = null;

/** Who uses the page, as Jupyter's server says. */
export function setPerson(known: Person): void {
  person = known;
}

export function personOf(identity: IIdentity): Person {
  return { username: identity.username, name: identity.name, display_name: identity.display_name };
}

export function pageContext(): Omit<PageContext, 'client'> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return {
    type: 'page_context',
    theme: hostIsLight() ? 'light' : 'dark',
    locale: navigator.language || null,
    timezone: timeZone || null,
    timezone_offset: new Date().getTimezoneOffset(),
    // Without what follows the path: a token may stand there.
    url: `${location.origin}${location.pathname}`,
    is_embedded: window.parent !== window,
    person
  };
}

export function hostIsLight(): boolean {
  return document.body.getAttribute('data-jp-theme-light') !== 'false';
}
