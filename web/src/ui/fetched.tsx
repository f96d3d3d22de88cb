/**
 * A component whose code is fetched when it is first shown, or before by `preload`. Not React's lazy: that holds what has arrived back
 * for 300 ms so as not to flicker, which is longer than our own code takes to come.
 */
import { type ComponentType, type ReactNode, useEffect } from "react";
import { makeStore } from "../state/store.ts";

interface Loaded<P> {
  readonly Component: ComponentType<P> | null;
  /** The code could not be fetched: the server is away, or a newer page has replaced it. */
  readonly error: unknown;
}

export function fetched<P extends object>(load: () => Promise<ComponentType<P>>, waiting: ReactNode) {
  const loaded = makeStore<Loaded<P>>({ Component: null, error: null });
  let asked: Promise<void> | null = null;
  const preload = (): Promise<void> => {
    asked ??= load().then(
      (Component) => loaded.set({ Component, error: null }),
      (error: unknown) => {
        asked = null;
        loaded.set({ Component: null, error });
      },
    );
    return asked;
  };
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each view, when the module is read
  function Fetched(props: P) {
    const { Component, error } = loaded.use();
    useEffect(() => {
      if (Component === null && error === null) void preload();
    }, [Component, error]);
    // A second showing tries again.
    useEffect(() => () => (loaded.get().error === null ? undefined : loaded.set({ Component: null, error: null })), []);
    if (error !== null) throw error;
    return Component === null ? waiting : <Component {...props} />;
  }
  return Object.assign(Fetched, { preload });
}
