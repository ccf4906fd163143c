// npm run replay: opens the tickets of a public export on a running desk, while the sample agents answer; then judges.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import { readArguments, WrongArgument, type Arguments } from './replay/arguments.ts';
import { lookUpAll } from './replay/checking.ts';
import { deskAt, Refused } from './replay/desk.ts';
import { Limited, open } from './replay/flow.ts';
import { Ledger, total } from './replay/ledger.ts';
import { endlessTickets, WrongFile } from './replay/reading.ts';
import { summary, unreadableLines, type Unreadable } from './replay/summary.ts';
import { assemble, type Team } from './replay/team.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);
/** How long after the last opening a ticket may still be dealt: the queue's sweep comes every ten seconds. */
const patienceMs = 15_000;

async function run({ url, rate, minutes, agents, ...given }: Arguments): Promise<boolean> {
  // npm runs from the project's folder; a file is meant from where one stands.
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), given.file);
  if (!existsSync(file)) throw new WrongFile(`There is no file ${file}.`);
  const ledger = new Ledger();
  const desk = deskAt(url);
  const team = await assemble(desk, agents, ledger);
  const stop = stopOnSignal();
  const unreadable: Unreadable[] = [];
  const tickets = endlessTickets(file, (row) => unreadable.push(row));
  try {
    say(
      `Signed in: ${ledger.agents
        .filter(({ id }) => ledger.signedIn.includes(id))
        .map(({ name, availability }) => `${name} (${availability})`)
        .join(', ')}`,
    );
    const seconds = await flow(ledger, Math.max(1, Math.round(rate * minutes * 60)), (totalTickets) =>
      open({ desk, ledger, tokens: team.tokens, tickets, rate, total: totalTickets, stop }),
    );
    await drained(ledger, team);
    await check(ledger, () => lookUpAll(desk, team.tokens[0]!, ledger, () => {}));
    unreadableLines(unreadable).forEach(say);
    const { lines, kept } = summary(ledger, seconds);
    lines.forEach(say);
    return kept;
  } finally {
    team.leave();
    await tickets.return(undefined);
  }
}

/** @returns the seconds it took */
async function flow(ledger: Ledger, expected: number, openAll: (total: number) => Promise<void>): Promise<number> {
  const bar = new SingleBar({
    format:
      'opening {bar} {value}/{total} · {opened} opened · {refused} refused · {assigned} assigned · {answered} answered · {duration_formatted}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
  });
  const start = performance.now();
  bar.start(expected, 0, shown(ledger));
  const tick = setInterval(() => bar.update(ledger.sent, shown(ledger)), 200);
  try {
    await openAll(expected);
  } finally {
    clearInterval(tick);
    bar.update(ledger.sent, shown(ledger));
    bar.stop();
  }
  return (performance.now() - start) / 1000;
}

const shown = ({ opened, refused, heard, answered }: Ledger) => ({
  opened: opened.size,
  refused: total(refused),
  assigned: heard.size,
  answered: answered.size,
});

/** Until every opened ticket was heard of and answered, or nothing more comes. */
async function drained(ledger: Ledger, team: Team): Promise<void> {
  const deadline = Date.now() + patienceMs;
  const outstanding = () => [...ledger.opened.keys()].some((id) => !ledger.heard.has(id));
  while (outstanding() && Date.now() < deadline) await sleep(100);
  await Promise.race([team.idle(), sleep(patienceMs, undefined, { ref: false })]);
}

async function check(ledger: Ledger, lookUp: () => Promise<void>): Promise<void> {
  say(`Looking up all ${ledger.opened.size} tickets again …`);
  await lookUp();
}

/** The first signal ends the opening and leads to the summary; a second one ends everything. */
function stopOnSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}

async function main(): Promise<void> {
  try {
    process.exitCode = (await run(readArguments(process.argv.slice(2)))) ? 0 : 1;
  } catch (error) {
    const isPlain = [WrongArgument, WrongFile, Limited, Refused].some((kind) => error instanceof kind);
    console.error(isPlain ? (error as Error).message : error);
    process.exitCode = 1;
  }
}

await main();
