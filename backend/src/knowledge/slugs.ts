// Addresses of articles: words of the title, in letters every address can carry.

const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', å: 'a', ł: 'l' };

/** Words of the API's own addresses. */
export const reserved = ['search', 'suggest', 'popular', 'category', 'categories', 'gaps', 'deflection', 'new'];

const longest = 80;

/** @param fallback where a title has no letters of ours */
export function slugOf(title: string, fallback: string): string {
  const words = title
    .toLowerCase()
    .replace(/[äöüßæøåł]/g, (letter) => german[letter]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const cut = words.length > longest ? words.slice(0, longest).replace(/-[^-]*$/, '') : words;
  return cut || fallback;
}
