// What was asked for on the command line. Pure.
import { parseArgs } from 'node:util';

export interface Arguments {
  file: string;
  /** Tickets a second. */
  rate: number;
  minutes: number;
  /** Origin of the desk. */
  url: string;
  /** How many of the sample agents are signed in. */
  agents: number;
}

export class WrongArgument extends Error {}

const usage = 'npm run replay -- FILE.csv --rate N --minutes M [--url http://localhost:3000] [--agents 3..6]';

/** @throws WrongArgument with one sentence that names the argument and what it must be */
export function readArguments(argv: string[]): Arguments {
  const { values, positionals } = parse(argv);
  const [file, ...rest] = positionals;
  if (!file || rest.length > 0) throw new WrongArgument(`Name one CSV file: ${usage}`);
  return {
    file,
    rate: number('--rate', values.rate, 0.1, 1_000),
    minutes: number('--minutes', values.minutes, 0.01, 1_440),
    url: origin(values.url),
    agents: number('--agents', values.agents, 3, 6, true),
  };
}

function parse(argv: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        rate: text,
        minutes: text,
        url: { ...text, default: 'http://localhost:3000' },
        agents: { ...text, default: '6' },
      },
    });
  } catch (error) {
    const [sentence] = (error as Error).message.split(/[.\n]/);
    throw new WrongArgument(`${sentence}: ${usage}`);
  }
}

function number(name: string, given: string | undefined, min: number, max: number, whole = false): number {
  if (given === undefined) throw new WrongArgument(`${name} is missing: ${usage}`);
  const value = given.trim() === '' ? NaN : Number(given);
  if (value >= min && value <= max && (!whole || Number.isInteger(value))) return value;
  throw new WrongArgument(`${name} must be a ${whole ? 'whole ' : ''}number from ${min} to ${max}, not "${given}".`);
}

function origin(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url && /^https?:$/.test(url.protocol)) return url.origin;
  throw new WrongArgument(`--url must be an address such as http://localhost:3000, not "${given}".`);
}
