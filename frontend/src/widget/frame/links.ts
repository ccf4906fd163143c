// Addresses in what people write, so that they can be followed. Only of the web, and never as markup. Pure.

export type Piece = { text: string; href?: string };

const address = /https?:\/\/[^\s<>"'`]+/gi;
/** Ends a sentence rather than an address. */
const punctuation = /[.,;:!?)\]}»”’*_~]+$/;

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const href = trim(found);
    if (!URL.canParse(href)) continue;
    if (index > from) pieces.push({ text: text.slice(from, index) });
    pieces.push({ text: href, href });
    from = index + href.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** A closing bracket stays where the address has opened it. */
function trim(found: string): string {
  const short = found.replace(punctuation, '');
  const opens = short.split('(').length - short.split(')').length;
  return opens > 0 && found[short.length] === ')' ? `${short})` : short;
}
