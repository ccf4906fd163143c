/** Where a chat was begun, as people say it: the path, or the host of its front page. What is no address is shown as it is. */
export function placeOf(page: string): string {
  if (!URL.canParse(page)) return page;
  const { host, pathname } = new URL(page);
  return pathname === '/' || pathname === '' ? host : pathname;
}

/** What came from a visitor's browser is followed only where it is an address of the web. */
export const isWebAddress = (page: string): boolean => URL.canParse(page) && /^https?:$/.test(new URL(page).protocol);
