/**
 * HTML, styles and a script of an app's author as a part of the page: puts them in place, calls the
 * script whenever its data is other, and hears what it says. Knows nothing of React.
 */
import type { IWidgetProps } from '../renderer';
import type { BidiComponent, ComponentValue, JsonValue } from '../schema';
import { componentData } from './componentData';
import { sanitise } from './sanitise';
import { scriptModule } from './scriptModule';

type Props = Pick<IWidgetProps<BidiComponent>, 'element' | 'context' | 'id' | 'value' | 'setValue' | 'fire'>;
type End = () => unknown;

export class ComponentPart {
  private readonly parent: HTMLElement | ShadowRoot;
  private content: HTMLElement | null = null;
  private drawn: BidiComponent | null = null;
  private called = '';
  private ends: Promise<End | null> = Promise.resolve(null);
  private given: ComponentValue | null;
  private state: ComponentValue | null;
  private readonly events: JsonValue[] = [];

  constructor(
    host: HTMLElement,
    private props: Props,
    private readonly report: (problem: string | null) => void
  ) {
    this.parent = props.element.isolate_styles ? host.attachShadow({ mode: 'open' }) : host;
    this.given = this.state = props.value;
    this.update(props);
  }

  update(props: Props): void {
    this.props = props;
    if (props.value !== this.given) {
      this.given = this.state = props.value;
    }
    this.place();
    this.call();
  }

  dispose(): void {
    void this.ends.then(end => end?.()).catch((reason: unknown) => console.error('[jupyter-reactive] a component did not end well:', reason));
  }

  /** Put HTML and styles in place of those that were others; what the script adds beside them stays. */
  private place(): void {
    const { element } = this.props;
    if (element.html_content === this.drawn?.html_content && element.css_content === this.drawn.css_content) {
      return;
    }
    const content = document.createElement('div');
    // Scripts in it would run at times that nobody can tell: there is `js` for that.
    content.innerHTML = sanitise(element.html_content, { html: true, remote: true, apart: element.isolate_styles });
    const style = document.createElement('style');
    style.textContent = element.css_content;
    content.prepend(style);
    this.content?.remove();
    this.parent.append(content);
    this.content = content;
    this.drawn = element;
    this.called = '';
  }

  private call(): void {
    const { element, context, id } = this.props;
    const script = element.js && context.live ? context.blob(element.js.hash) : undefined;
    const call = JSON.stringify([element.js, element.json, element.bytes, element.table, element.tables]);
    if (script === undefined || call === this.called) {
      return;
    }
    this.called = call;
    this.report(null);
    const { setStateValue, setTriggerValue, parent: parentElement } = this;
    const name = element.component_name;
    const args = { name, key: id, data: componentData(element, hash => context.blob(hash)), parentElement, setStateValue, setTriggerValue };
    this.ends = run(new TextDecoder().decode(script), name, args).catch((reason: unknown) => {
      this.report(String(reason));
      return null;
    });
  }

  // What the script says

  private readonly setStateValue = (name: string, value: unknown): void => {
    // Several may be set before the first is seen again as a value.
    this.state = { type: 'json', json: { ...stateOf(this.state), [name]: plain(value) } };
    this.props.setValue(this.state);
  };

  /** Those of one moment go together. */
  private readonly setTriggerValue = (event: string, value: unknown): void => {
    if (this.props.element.form !== null) {
      console.warn('[jupyter-reactive] a component in a form can set its state, but no trigger');
    } else if (this.events.push({ event, value: plain(value) }) === 1) {
      queueMicrotask(() => this.props.fire(this.props.element.events, this.events.splice(0)));
    }
  };
}

async function run(text: string, name: string, args: object): Promise<End | null> {
  const { default: main } = await scriptModule(text, name);
  if (typeof main !== 'function') {
    throw new Error('its script has no function as default export');
  }
  const end: unknown = await (main as (args: object) => unknown)(args);
  return typeof end === 'function' ? (end as End) : null;
}

function stateOf(value: ComponentValue | null): { readonly [name: string]: JsonValue } {
  return value?.type === 'json' ? (value.json as { readonly [name: string]: JsonValue }) : {};
}

function plain(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value ?? null)) as JsonValue;
}
