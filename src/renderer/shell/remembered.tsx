import { createContext, useContext, useState, type ReactNode } from 'react';

const RememberedContext = createContext<Map<string, unknown> | null>(null);

/** Keeps what screens remember for as long as the window is open. */
export function RememberedProvider({ children }: { children: ReactNode }) {
  const [memory] = useState(() => new Map<string, unknown>());
  return <RememberedContext value={memory}>{children}</RememberedContext>;
}

/** State that a screen finds again when one comes back to it: the same key always holds the same kind of value. */
export function useRemembered<Value>(key: string, initial: Value): [Value, (value: Value) => void] {
  const memory = useContext(RememberedContext);
  const [, redraw] = useState(0);
  const value = memory?.has(key) === true ? (memory.get(key) as Value) : initial;
  const set = (next: Value) => {
    memory?.set(key, next);
    redraw((count) => count + 1);
  };
  return [value, set];
}
