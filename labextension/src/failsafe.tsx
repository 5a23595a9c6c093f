/** Catches what one renderer throws, says so in its place, and tries again with the next subject. */
import { Component, type ErrorInfo, type ReactNode } from 'react';

interface IProps {
  /** What is drawn; another one gets another chance. */
  readonly subject: unknown;
  readonly children: ReactNode;
}

interface IState {
  readonly error: Error | null;
  readonly subject: unknown;
}

export class Failsafe extends Component<IProps, IState> {
  override state: IState = { error: null, subject: this.props.subject };

  static getDerivedStateFromError(thrown: unknown): Partial<IState> {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  static getDerivedStateFromProps({ subject }: IProps, state: IState): Partial<IState> | null {
    return subject === state.subject ? null : { subject, error: null };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error('[jupyter-reactive] an element could not be drawn:', error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? (
      this.props.children
    ) : (
      <div className="jp-Reactive-failure" role="alert">
        This element could not be drawn: {error.message}
      </div>
    );
  }
}
