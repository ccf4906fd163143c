// Where a link may lead: what the desk keeps when it cleans an article. Pure.

const own = /^(\/(?!\/)|#)/;
const foreign = /^(https?:\/\/[^\s/]|mailto:[^\s@]+@|tel:[+\d])/i;

/** To a page of this desk; all others open by themselves. */
export const isOwnAddress = (address: string): boolean => own.test(address);

export const isLinkAddress = (address: string): boolean =>
  !/[\s\p{Cc}]/u.test(address) && (own.test(address) || foreign.test(address));

/**
 * An address as people write it, completed: `example.com` and `anna@example.com` too.
 * @returns null where it leads nowhere a link may lead
 */
export function completeAddress(written: string): string | null {
  const address = written.trim();
  if (isLinkAddress(address)) return address;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(address)) return `mailto:${address}`;
  if (/^[\p{L}\p{N}][\p{L}\p{N}.-]*\.\p{L}{2,}(:\d+)?([/?#]\S*)?$/u.test(address)) return `https://${address}`;
  return null;
}
