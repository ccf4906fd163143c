/** Signing in leads back to where one came from, on this site only: never `//evil.test`, `/\evil.test` or `javascript:…`. */
export function safeNext(next: string | null | undefined, otherwise = '/'): string {
  const site = 'http://desk.invalid';
  // Browsers drop control characters from addresses, so that "/<tab>/evil.test" would lead away.
  if (!next || !/^\/(?![/\\])[^\p{Cc}\\]*$/u.test(next)) return otherwise;
  const url = new URL(next, site);
  if (url.origin !== site || /^\/(login|register|forgot|reset|setup|verify)\b/.test(url.pathname)) return otherwise;
  // "/x/..//evil.test" becomes "//evil.test" once its dots are resolved.
  const path = url.pathname + url.search + url.hash;
  return path.startsWith('//') ? otherwise : path;
}
