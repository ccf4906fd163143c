// The address of a site that may show the chat. Pure.

const allowed = /^https?:\/\/[A-Za-z0-9.-]+(:[0-9]{1,5})?$/;

/** What somebody types or pastes, as the desk takes it: without path and slash. @returns null for what is no site */
export function originOf(text: string): string | null {
  const typed = text.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const { origin, hostname } = new URL(address);
  const is_site = hostname === 'localhost' || hostname.includes('.');
  return is_site && allowed.test(origin) && origin.length <= 260 ? origin : null;
}
