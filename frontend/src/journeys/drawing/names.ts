// Readable names for nodes and options, made of what they say. Pure.

export const nodeIdForm = /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/;
const shorter = 40;

const german: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/**
 * "What do you notice?" becomes "what-do-you-notice".
 * @param otherwise for what has no letter a name can be made of
 */
export function nameOf(text: string, otherwise: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => german[letter]!)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= shorter) return plain || otherwise;
  const cut = plain.slice(0, shorter + 1);
  const atWord = cut.lastIndexOf('-');
  return atWord > shorter / 2 ? cut.slice(0, atWord) : cut.slice(0, shorter);
}

/** The name itself, or with the first number behind it that makes it differ from all others. */
export function unique(name: string, is_taken: (name: string) => boolean): string {
  if (!is_taken(name)) return name;
  let number = 2;
  while (is_taken(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

/** Whether a name was made of a text, and not thought out. */
export const isMadeOf = (name: string, text: string, otherwise: string): boolean => {
  const made = nameOf(text, otherwise);
  return name === made || (name.startsWith(`${made}-`) && /^\d+$/.test(name.slice(made.length + 1)));
};
