// What this browser keeps. Where storage is blocked (private windows, policies), it is kept for as long as the page lives.

const prefix = 'switchboard.';
const blocked = new Map<string, string>();

/** Matters of taste stay after signing out; everything else goes. */
const preferences = ['language', 'mode', 'scheme-light', 'scheme-dark', 'muted'];

function area(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

export function keep(name: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    area()?.setItem(prefix + name, text);
    blocked.delete(name);
    if (!area()) blocked.set(name, text);
  } catch {
    blocked.set(name, text);
  }
}

/** What was kept under a name, or null; it is the caller who knows its shape. */
export function kept(name: string): unknown {
  try {
    const text = blocked.get(name) ?? area()?.getItem(prefix + name);
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

export function forget(name: string): void {
  blocked.delete(name);
  area()?.removeItem(prefix + name);
}

/** Removes all that belongs to a person: tokens, drafts, unsent messages. */
export function forgetPerson(): void {
  blocked.clear();
  const storage = area();
  if (!storage) return;
  for (const key of Object.keys(storage)) {
    if (key.startsWith(prefix) && !preferences.includes(key.slice(prefix.length))) storage.removeItem(key);
  }
}

/** Calls back when another tab changes `name`, or clears the storage. */
export function watchStorage(name: string, changed: () => void): void {
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === null || event.key === prefix + name) changed();
  });
}
