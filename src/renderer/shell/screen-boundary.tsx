import { Component, type ReactNode } from 'react';
import { ErrorState } from '../components/error-state';

interface Props {
  children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** Keeps the frame alive when a screen fails while drawing: the way to the other screens stays open. */
export class ScreenBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <ErrorState error={error} onRetry={() => this.setState({ error: null })} />;
  }
}
