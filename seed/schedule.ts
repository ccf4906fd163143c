// When every sample ticket was opened, and when its lines were written. Pure: the same for the same `now`.
import type { Priority } from '@switchboard/contract/words.ts';
import { dialogues } from './data/tickets.ts';
import { isPublicAnswer, played, type Dialogue, type Line, type Telling, type Until } from './dialogue.ts';
import { seeded, type Random } from './random.ts';

export interface Scene {
  dialogue: Dialogue;
  telling: Telling;
  lines: Line[];
  /** Milliseconds since 1970. */
  opened_at: number;
  /** Milliseconds after opening, one for each line. */
  offsets_ms: number[];
  random: Random;
}

type Range = [from: number, to: number];
const hour = 60;
const day = 24 * hour;
const minuteMs = 60_000;

/** Minutes from a line to the next: quick enough for what each priority is promised. */
const firstAnswer: Record<Priority, Range> = { urgent: [3, 13], high: [9, 36], medium: [14, 130], low: [25, 240] };
const nextAnswer: Record<Priority, Range> = { urgent: [4, 18], high: [8, 45], medium: [20, 170], low: [30, 330] };
const internal: Range = [2, 14];
const awaited: Range = [15, 19 * hour];
const unasked: Range = [6, 55];

/** How long ago the last line was written. */
const quiet: Partial<Record<Until, Range>> = {
  closed: [5 * day, 19 * day],
  resolved: [hour, 3.6 * day],
  waiting_user: [0.5 * hour, 4 * day],
};
/** How old a ticket may be on which somebody works, or which nobody has answered, and still be in time. */
const oldestRunning: Record<Priority, number> = { urgent: 100, high: 290, medium: 1600, low: 5200 };
const oldestUnanswered: Record<Priority, number> = { urgent: 9, high: 24, medium: 130, low: 270 };

/** All scenes, in the order of their opening. */
export function schedule(now: number): Scene[] {
  return dialogues
    .flatMap((dialogue) => dialogue.told.map((telling) => ({ dialogue, telling })))
    .map(({ dialogue, telling }, index) => place(dialogue, telling, seeded(index + 1), now))
    .sort((a, b) => a.opened_at - b.opened_at);
}

function place(dialogue: Dialogue, telling: Telling, random: Random, now: number): Scene {
  const lines = played(dialogue, telling);
  const { until, priority = 'medium', ago } = telling;
  let offsets = pauses(lines, priority, random);
  const range = quiet[until];
  const oldest = until === 'open' ? oldestUnanswered[priority] : oldestRunning[priority];
  if (ago !== undefined) offsets = within(offsets, ago * 0.8);
  else if (!range) offsets = within(offsets, oldest * 0.7);
  const length = offsets.at(-1) ?? 0;
  const age = ago ?? length + random(...(range ?? [2, oldest - length]));
  return {
    dialogue,
    telling,
    lines,
    opened_at: Math.round(until === 'closed' ? byDay(now - age * minuteMs, random) : now - age * minuteMs),
    offsets_ms: offsets.map((offset) => Math.round(offset * minuteMs)),
    random,
  };
}

/** Minutes from the opening to each line. */
function pauses(lines: Line[], opened: Priority, random: Random): number[] {
  let at = 0;
  let priority = opened;
  let answered = false;
  return lines.map((line, index) => {
    if (line.kind === 'back') at += random(...(lines[index - 1]?.kind === 'ask' ? awaited : unasked));
    else if (!isPublicAnswer(line)) at += random(...internal);
    else at += random(...(answered ? nextAnswer : firstAnswer)[priority]);
    answered ||= isPublicAnswer(line);
    priority = line.to ?? priority;
    return at;
  });
}

const within = (offsets: number[], longest: number) => {
  const length = offsets.at(-1) ?? 0;
  return length <= longest ? offsets : offsets.map((offset) => (offset * longest) / length);
};

/** Most people write by day: what fell into the night is moved to the morning. */
function byDay(at: number, random: Random): number {
  const hourOfDay = new Date(at).getUTCHours();
  return hourOfDay < 6 ? at + (6 - hourOfDay + random(0, 4)) * hour * minuteMs : at;
}
