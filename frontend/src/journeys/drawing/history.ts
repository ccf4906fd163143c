// What was drawn, step by step, to go back and forth. Pure.

interface Step<T> {
  state: T;
  /** What the step to the next state was about, and what it was: the same again goes on with it. */
  about: string | null;
  what: string | null;
}
export interface History<T> {
  past: readonly Step<T>[];
  present: T;
  future: readonly Step<T>[];
  /** The last step, as long as it may go on: typing in one field is one. */
  open: string | null;
}

const longest = 300;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [], open: null });

/**
 * @param about which node it concerns: going back shows it
 * @param what two steps of the same name are one, if nothing came between
 */
export function step<T>(
  history: History<T>,
  next: T,
  about: string | null = null,
  what: string | null = null,
): History<T> {
  const { past, present, open } = history;
  if (Object.is(next, present)) return history;
  if (what !== null && what === open) return { past, present: next, future: [], open };
  return { past: [...past, { state: present, about, what }].slice(-longest), present: next, future: [], open: what };
}

/** What comes next is a step of its own: the field was left. */
export const close = <T>(history: History<T>): History<T> =>
  history.open === null ? history : { ...history, open: null };

export const undo = <T>({ past, present, future }: History<T>): History<T> => {
  const last = past.at(-1);
  if (!last) return { past, present, future, open: null };
  return { past: past.slice(0, -1), present: last.state, future: [{ ...last, state: present }, ...future], open: null };
};

export const redo = <T>({ past, present, future }: History<T>): History<T> => {
  const [first, ...rest] = future;
  if (!first) return { past, present, future, open: null };
  return { past: [...past, { ...first, state: present }], present: first.state, future: rest, open: null };
};

/** What the next step back, or forth, is about. */
export const aboutUndo = <T>({ past }: History<T>): string | null => past.at(-1)?.about ?? null;
export const aboutRedo = <T>({ future }: History<T>): string | null => future[0]?.about ?? null;
