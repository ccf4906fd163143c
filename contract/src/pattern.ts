// Patterns that an admin writes and a customer's text is held against, on both sides alike. A backtracking engine can be kept busy
// for hours by a short text; this one walks all ways at once (Thompson, "Regular Expression Search Algorithm", 1968), so its work is
// bounded by the length of the text times the size of the pattern. Back references and lookarounds are therefore refused.

/** What one step of a pattern takes, or asserts without taking anything. */
type Test = (point: string) => boolean;
type Assertion = (before: string | undefined, after: string | undefined) => boolean;

type State =
  | { type: 'take'; test: Test; next: number }
  | { type: 'assert'; holds: Assertion; next: number }
  | { type: 'split'; one: number; other: number }
  | { type: 'match' };

export interface Pattern {
  readonly states: readonly State[];
  readonly start: number;
}

export class PatternError extends Error {}

const mostStates = 1000;
const mostRepeats = 500;

/** A piece of the pattern, which writes its states so that they lead to `next`, and returns where it begins. */
type Piece = (next: number) => number;

/**
 * Reads JavaScript's notation: characters, classes, groups, alternatives, repeats, `^`, `$`, `\b`, `\p{…}`.
 * @throws {PatternError} with a sentence that says what is wrong
 */
export function compilePattern(source: string): Pattern {
  const states: State[] = [{ type: 'match' }];
  const write = (state: State): number => {
    if (states.length >= mostStates) throw new PatternError('The pattern is too large.');
    return states.push(state) - 1;
  };
  const points = Array.from(source);
  let at = 0;
  let depth = 0;

  const peek = () => points[at];
  const eat = (wanted: string): boolean => {
    if (points[at] !== wanted) return false;
    at += 1;
    return true;
  };

  const take =
    (test: Test): Piece =>
    (next) =>
      write({ type: 'take', test, next });
  const assert =
    (holds: Assertion): Piece =>
    (next) =>
      write({ type: 'assert', holds, next });
  const nothing: Piece = (next) => next;

  function alternatives(): Piece {
    const pieces = [sequence()];
    while (eat('|')) pieces.push(sequence());
    return pieces.reduceRight((rest, piece) => (next) => {
      const other = rest(next);
      return write({ type: 'split', one: piece(next), other });
    });
  }

  function sequence(): Piece {
    const pieces: Piece[] = [];
    while (at < points.length && peek() !== '|' && peek() !== ')') pieces.push(repeated());
    return pieces.reduceRight((rest, piece) => (next) => piece(rest(next)), nothing);
  }

  function repeated(): Piece {
    const [piece, is_repeatable] = atom();
    const times = quantifier();
    if (!times) return piece;
    if (!is_repeatable) throw new PatternError('Nothing stands before the repeat.');
    // Whether it is lazy makes no difference to whether it matches.
    eat('?');
    if (quantifier()) throw new PatternError('Two repeats stand behind each other.');
    return repeat(piece, ...times);
  }

  function quantifier(): [least: number, most: number] | null {
    if (eat('*')) return [0, Infinity];
    if (eat('+')) return [1, Infinity];
    if (eat('?')) return [0, 1];
    const counted = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(points.slice(at, at + 12).join(''));
    if (!counted) {
      if (peek() === '{') throw new PatternError('A brace must be written as \\{.');
      return null;
    }
    const least = Number(counted[1]);
    const most = counted[2] === undefined ? least : counted[3] ? Number(counted[3]) : Infinity;
    if (least > most) throw new PatternError('A repeat goes from the smaller number to the larger one.');
    if (least > mostRepeats || (most !== Infinity && most > mostRepeats))
      throw new PatternError(`A repeat may go up to ${mostRepeats}.`);
    at += counted[0].length;
    return [least, most];
  }

  const repeat =
    (piece: Piece, least: number, most: number): Piece =>
    (next) => {
      let end = next;
      if (most === Infinity) {
        const loop = write({ type: 'split', one: 0, other: next });
        states[loop] = { type: 'split', one: piece(loop), other: next };
        end = loop;
      } else {
        for (let times = least; times < most; times += 1) end = write({ type: 'split', one: piece(end), other: next });
      }
      for (let times = 0; times < least; times += 1) {
        const begun = piece(end);
        // A piece of nothing writes nothing, and would be repeated for nothing.
        if (begun === end) break;
        end = begun;
      }
      return end;
    };

  function atom(): [piece: Piece, is_repeatable: boolean] {
    const point = points[at++]!;
    switch (point) {
      case '(':
        return [group(), true];
      case '[':
        return [take(characterClass()), true];
      case '.':
        return [take((each) => !/[\n\r\u2028\u2029]/.test(each)), true];
      case '^':
        return [assert((before) => before === undefined), false];
      case '$':
        return [assert((_, after) => after === undefined), false];
      case '\\':
        return escaped();
      case '*':
      case '+':
      case '?':
      case '{':
        throw new PatternError('Nothing stands before the repeat.');
      case '}':
      case ']':
        throw new PatternError(`A ${point} must be written as \\${point}.`);
      default:
        return [take((each) => each === point), true];
    }
  }

  function group(): Piece {
    if (eat('?')) {
      const name = /^<[A-Za-z_]\w*>/.exec(points.slice(at, at + 40).join(''))?.[0];
      if (name) at += name.length;
      else if (!eat(':')) throw new PatternError('Looking ahead or behind is not possible here.');
    }
    depth += 1;
    if (depth > 50) throw new PatternError('The groups are nested too deeply.');
    const inside = alternatives();
    depth -= 1;
    if (!eat(')')) throw new PatternError('A group is not closed.');
    return inside;
  }

  /** A class looks at one character only, so the platform's own engine may judge it. */
  function characterClass(): Test {
    const from = at - 1;
    while (at < points.length && points[at] !== ']') at += points[at] === '\\' ? 2 : 1;
    if (!eat(']')) throw new PatternError('A class is not closed.');
    return single(points.slice(from, at).join(''));
  }

  function escaped(): [piece: Piece, is_repeatable: boolean] {
    const point = points[at++];
    if (point === undefined) throw new PatternError('A backslash stands at the end.');
    if (point === 'b') return [assert((before, after) => isWord(before) !== isWord(after)), false];
    if (point === 'B') return [assert((before, after) => isWord(before) === isWord(after)), false];
    if (/[1-9k]/.test(point)) throw new PatternError('Referring back to a group is not possible here.');
    if (/[dDwWsS]/.test(point)) return [take(single(`\\${point}`)), true];
    const longer = /^(p|P)\{[\w=]+\}|^u\{[0-9a-fA-F]{1,6}\}|^u[0-9a-fA-F]{4}|^x[0-9a-fA-F]{2}|^c[A-Za-z]/.exec(
      points.slice(at - 1, at + 60).join(''),
    )?.[0];
    if (longer) {
      at += longer.length - 1;
      return [take(single(`\\${longer}`)), true];
    }
    return [take(single(`\\${point}`)), true];
  }

  const whole = alternatives();
  if (at < points.length) throw new PatternError('A closing bracket has no opening one.');
  return { start: whole(0), states };
}

function single(source: string): Test {
  try {
    const expression = new RegExp(`^${source}$`, 'u');
    return (point) => expression.test(point);
  } catch {
    throw new PatternError(`“${source}” cannot be read.`);
  }
}

const isWord = (point: string | undefined): boolean => point !== undefined && /\w/.test(point);

/** True if the pattern is found anywhere in the text, as `RegExp.prototype.test` with the flag `u` would say. */
export function matches({ states, start }: Pattern, text: string): boolean {
  const points = Array.from(text);
  let current = new Set<number>();
  for (let at = 0; at <= points.length; at += 1) {
    // It may begin at any place.
    if (reach(start, current, states, points[at - 1], points[at])) return true;
    const next = new Set<number>();
    const point = points[at];
    if (point === undefined) return false;
    for (const place of current) {
      const state = states[place]!;
      if (state.type !== 'take' || !state.test(point)) continue;
      if (reach(state.next, next, states, point, points[at + 1])) return true;
    }
    current = next;
  }
  return false;
}

/** Adds what is reached from a state without taking anything; true if that is a match. */
function reach(
  from: number,
  into: Set<number>,
  states: readonly State[],
  before: string | undefined,
  after: string | undefined,
): boolean {
  const open = [from];
  while (open.length > 0) {
    const place = open.pop()!;
    if (into.has(place)) continue;
    into.add(place);
    const state = states[place]!;
    if (state.type === 'match') return true;
    if (state.type === 'split') open.push(state.other, state.one);
    if (state.type === 'assert' && state.holds(before, after)) open.push(state.next);
  }
  return false;
}
