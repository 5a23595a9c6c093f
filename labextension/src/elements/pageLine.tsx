/** A line that leads to a page: a button within the app, a link in another tab elsewhere. */
import type { JSX } from 'react';

import type { IRenderContext } from '../renderer';
import { className } from './className';
import { Help } from './help';
import { Icon } from './icon';
import { MarkdownText } from './markdownText';
import { isSafeLink } from './safeLink';

interface IProps {
  readonly label: string;
  readonly icon: string | null;
  readonly iconRight?: boolean;
  readonly help: string | null;
  readonly address: string | null;
  readonly current: boolean;
  readonly disabled: boolean;
  readonly context: IRenderContext;
  readonly go: () => void;
}

export function PageLine(props: IProps): JSX.Element {
  const { help, context } = props;
  return (
    <span className={className('PageLine')}>
      {props.address === null ? <Inside {...props} /> : <Elsewhere {...props} address={props.address} />}
      {help && <Help text={help} trusted={context.trusted} />}
    </span>
  );
}

function Inside(props: IProps): JSX.Element {
  const { current, disabled, context, go, iconRight = false } = props;
  return (
    <button
      type="button"
      className={className('PageLine-face', { current, iconRight })}
      aria-current={current ? 'page' : undefined}
      disabled={disabled || !context.live}
      onClick={go}
    >
      <Face {...props} />
    </button>
  );
}

/** Without `href` a link can neither be followed nor focused. */
function Elsewhere(props: IProps & { readonly address: string }): JSX.Element {
  const { address, disabled, iconRight = false } = props;
  const off = disabled || !isSafeLink(address);
  return (
    <a
      className={className('PageLine-face', { iconRight })}
      href={off ? undefined : address}
      aria-disabled={off}
      role={off ? 'link' : undefined}
      target="_blank"
      rel="noopener noreferrer"
    >
      <Face {...props} />
    </a>
  );
}

function Face({ label, icon, context }: IProps): JSX.Element {
  return (
    <>
      {icon && <Icon name={icon} />}
      <MarkdownText text={label} trusted={context.trusted} inline />
    </>
  );
}
