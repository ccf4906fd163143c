/** Whether two pieces of data say the same, in whatever order their fields stand: the desk keeps none. What is undefined is not there. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((each, index) => isSame(each, other[index]))
    );
  const [mine, theirs] = [fieldsOf(one), fieldsOf(other)];
  return (
    mine.size === theirs.size && [...mine].every(([key, value]) => theirs.has(key) && isSame(value, theirs.get(key)))
  );
}

const fieldsOf = (thing: object) => new Map(Object.entries(thing).filter(([, value]) => value !== undefined));
