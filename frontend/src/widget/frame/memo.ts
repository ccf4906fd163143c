// A component that is drawn again only when what it is given has changed. (Preact keeps this in its larger compatibility part.)
import { Component, createElement, type ComponentChild, type FunctionComponent } from 'preact';

export function memo<P extends object>(Shown: FunctionComponent<P>): new () => Component<P> {
  return class Remembering extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      const before = this.props as P;
      const keys = Object.keys({ ...before, ...next }) as (keyof P)[];
      return keys.some((key) => !Object.is(before[key], next[key]));
    }

    override render(): ComponentChild {
      return createElement(Shown, this.props as P);
    }
  };
}
