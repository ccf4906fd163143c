// What has changed between two texts, word by word. Pure. After E. W. Myers, "An O(ND) Difference Algorithm" (1986).

export type Change = 'same' | 'gone' | 'new';

export interface Piece {
  change: Change;
  text: string;
}

/** From so many changes on, two stretches are shown as one in place of the other: nobody would read it woven together. */
const most_changes = 1000;

/**
 * First by lines, then by words within lines that have changed.
 * @returns pieces in order: those that are the same and gone make up `before`, those that are the same and new `after`
 */
export function wordDifference(before: string, after: string): Piece[] {
  const stretches = inRuns(differenceOf(linesOf(before), linesOf(after)));
  return tidied(
    stretches.flatMap(({ same, gone, fresh }) => [
      ...pieceOf('same', same),
      ...differenceOf(wordsOf(gone.join('')), wordsOf(fresh.join(''))),
    ]),
  );
}

export const hasChanged = (pieces: readonly Piece[]): boolean => pieces.some(({ change }) => change !== 'same');

/** Each with the line feed it ends in. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Words, gaps, line feeds, and other signs each by itself. */
const wordsOf = (text: string): string[] => text.match(/\n|[^\S\n]+|[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu) ?? [];

const pieceOf = (change: Change, texts: readonly string[]): Piece[] =>
  texts.length > 0 ? [{ change, text: texts.join('') }] : [];

function differenceOf(before: readonly string[], after: readonly string[]): Piece[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const [a, b] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  return [
    ...before.slice(0, head).map((text): Piece => ({ change: 'same', text })),
    ...(shortest(a, b) ?? [...pieceOf('gone', a), ...pieceOf('new', b)]),
    ...before.slice(before.length - tail).map((text): Piece => ({ change: 'same', text })),
  ];
}

/** The fewest changes that lead from one to the other, or null where that would be too many. */
function shortest(a: readonly string[], b: readonly string[]): Piece[] | null {
  const most = Math.min(a.length + b.length, most_changes);
  // How far one comes on each diagonal (k = x - y) with so many changes.
  const reach = new Int32Array(2 * most + 3);
  const at = (k: number) => k + most + 1;
  const trace: Int32Array[] = [];
  for (let changes = 0; changes <= most; changes += 1) {
    trace.push(reach.slice(at(-changes - 1), at(changes + 1) + 1));
    for (let k = -changes; k <= changes; k += 2) {
      const is_down = k === -changes || (k !== changes && reach[at(k - 1)]! < reach[at(k + 1)]!);
      let x = is_down ? reach[at(k + 1)]! : reach[at(k - 1)]! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[at(k)] = x;
      if (x >= a.length && x - k >= b.length) return walkedBack(a, b, trace);
    }
  }
  return null;
}

function walkedBack(a: readonly string[], b: readonly string[], trace: readonly Int32Array[]): Piece[] {
  const pieces: Piece[] = [];
  let [x, y] = [a.length, b.length];
  for (let changes = trace.length - 1; changes >= 0; changes -= 1) {
    const reach = (k: number) => trace[changes]![k + changes + 1]!;
    const k = x - y;
    const is_down = k === -changes || (k !== changes && reach(k - 1) < reach(k + 1));
    const from = changes === 0 ? 0 : is_down ? reach(k + 1) : reach(k - 1) + 1;
    for (; x > from; x -= 1, y -= 1) pieces.push({ change: 'same', text: a[x - 1]! });
    if (changes === 0) break;
    if (is_down) pieces.push({ change: 'new', text: b[--y]! });
    else pieces.push({ change: 'gone', text: a[--x]! });
  }
  return pieces.reverse();
}

interface Run {
  same: string[];
  gone: string[];
  fresh: string[];
}

/** What stays, then what went, then what came, over and over. */
function inRuns(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [{ same: [], gone: [], fresh: [] }];
  for (const { change, text } of pieces) {
    const last = runs.at(-1)!;
    const is_over = change === 'same' && last.gone.length + last.fresh.length > 0;
    const run = is_over ? { same: [], gone: [], fresh: [] } : last;
    if (is_over) runs.push(run);
    run[change === 'new' ? 'fresh' : change].push(text);
  }
  return runs;
}

/** A gap alone between two changes changes with them: whole phrases read better than words in turn. */
function tidied(pieces: readonly Piece[]): Piece[] {
  const woven = inRuns(pieces).reduce<Run[]>((runs, run) => {
    const last = runs.at(-1);
    const gap = run.same.join('');
    const joins = last && last.gone.length + last.fresh.length > 0 && run.gone.length + run.fresh.length > 0;
    if (!joins || !/^[^\S\n]+$/.test(gap)) return [...runs, run];
    last.gone.push(gap, ...run.gone);
    last.fresh.push(gap, ...run.fresh);
    return runs;
  }, []);
  return woven.flatMap(({ same, gone, fresh }) => [
    ...pieceOf('same', same),
    ...pieceOf('gone', gone),
    ...pieceOf('new', fresh),
  ]);
}
