/** Catches what breaks inside one view, so that the rest of the page stays usable. */
import { Component, type ErrorInfo, type ReactNode } from "react";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";

interface Props {
  /** A change of this (the address) tries again. */
  readonly place: string;
  readonly children: ReactNode;
}
interface State {
  readonly error: Error | null;
  readonly place: string;
}

export class FaultWall extends Component<Props, State> {
  override state: State = { error: null, place: this.props.place };

  static getDerivedStateFromError(error: Error): Partial<State> {
    return { error };
  }
  static getDerivedStateFromProps({ place }: Props, state: State): State | null {
    return place === state.place ? null : { error: null, place };
  }
  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const { frame, words } = text();
    return (
      <div className="empty-state" role="alert">
        <p className="empty-title">{frame.crashed}</p>
        <p className="soft">{frame.crashedDetail}</p>
        <p className="fine soft">{error.message}</p>
        <div className="row">
          <Button onPress={() => this.setState({ error: null })}>{words.retry}</Button>
          <Button look="quiet" onPress={() => location.reload()}>
            {frame.reload}
          </Button>
        </div>
      </div>
    );
  }
}
