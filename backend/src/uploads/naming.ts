// What an image is called: as its owner does, but on one line, without a path, and ending in what it is.

const endings: Record<string, string[]> = {
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/gif': ['.gif'],
  'image/webp': ['.webp'],
};

const longest = 100;

/** Controls, line separators, and marks that turn the direction of writing: they make "gpj.exe" read as "exe.jpg". */
// oxlint-disable-next-line no-control-regex -- controls are what must go
const unseen = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

export function nameOf(given: string, type: string): string {
  const last = given
    .replace(/.*[/\\]/s, '')
    .replaceAll(unseen, '')
    .trim();
  const known = endings[type]!.find((ending) => last.toLowerCase().endsWith(ending));
  const ending = known ? last.slice(-known.length) : endings[type]![0]!;
  const stem = (known ? last.slice(0, -known.length) : last).replace(/^\.+/, '');
  // By characters, not by halves of them.
  return (
    (Array.from(stem)
      .slice(0, longest - ending.length)
      .join('') || 'image') + ending
  );
}
