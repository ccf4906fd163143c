// What the launcher needs of the page it stands on.

/** The number we have put before the page's title; the page may have changed the rest meanwhile. */
let prefix = '';

/** Says in the tab that something has come while one looks elsewhere. */
export function unreadInTitle(count: number): void {
  const title = prefix && document.title.startsWith(prefix) ? document.title.slice(prefix.length) : document.title;
  prefix = count > 0 ? `(${count}) ` : '';
  if (document.title !== prefix + title) document.title = prefix + title;
}

/** Under the page's own origin, where another site's frame can keep nothing. Storage may be blocked: then it is forgotten. */
function remember(area: () => Storage, name: string) {
  const key = `switchboard.chat_${name}`;
  return {
    read(): string | null {
      try {
        return area().getItem(key);
      } catch {
        return null;
      }
    },
    write(value: string | null): void {
      try {
        if (value === null) area().removeItem(key);
        else area().setItem(key, value);
      } catch {
        // forgotten
      }
    },
  };
}

const open = remember(() => sessionStorage, 'open');
const running = remember(() => localStorage, 'running');
const colour = remember(() => localStorage, 'colour');

export const ownMemory = {
  wasOpen: () => open.read() !== null,
  keepOpen: (is_open: boolean) => open.write(is_open ? 'yes' : null),
  isRunning: () => running.read() !== null,
  keepRunning: (is_running: boolean) => running.write(is_running ? 'yes' : null),
  colour: colour.read,
  keepColour: colour.write,
};
