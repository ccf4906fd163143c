// Which chats stand side by side, as the address says it. Pure.

export interface Columns {
  /** From left to right. */
  open: readonly string[];
  /** Where the keyboard goes; the one a narrow window shows. */
  focused: string | null;
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

export function readColumns(id: string | undefined, search: URLSearchParams): Columns {
  const listed = [...new Set((search.get('columns') ?? '').split('.').filter(isId))];
  if (!id || !isId(id)) return { open: listed, focused: listed[0] ?? null };
  return { open: listed.includes(id) ? listed : [...listed, id], focused: id };
}

export function addressOf({ open, focused }: Columns): string {
  const columns = open.length > 1 ? `?columns=${open.join('.')}` : '';
  return `/agent/chats${focused ? `/${focused}` : ''}${columns}`;
}

/** Those there is room for, the focused one among them. */
export function fitting({ open, focused }: Columns, room: number): string[] {
  const shown = [...open];
  while (shown.length > Math.max(1, room)) {
    const goes = shown.findIndex((id) => id !== focused);
    shown.splice(goes, 1);
  }
  return shown;
}

/** Beside the others while there is room, else in the place of the focused one. */
export function withOpened(columns: Columns, id: string, room: number): Columns {
  if (columns.open.includes(id)) return { ...columns, focused: id };
  const shown = fitting(columns, room);
  if (shown.length < room) return { open: [...shown, id], focused: id };
  const at = columns.focused ? shown.indexOf(columns.focused) : shown.length - 1;
  return { open: shown.with(at, id), focused: id };
}

/** The neighbour has the focus then. */
export function withClosed({ open, focused }: Columns, id: string): Columns {
  const at = open.indexOf(id);
  const rest = open.filter((other) => other !== id);
  return { open: rest, focused: focused === id ? (rest[at] ?? rest[at - 1] ?? null) : focused };
}
