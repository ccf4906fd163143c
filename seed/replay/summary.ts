// The last page: what came of it, in plain lines.
import { milliseconds, percentile } from './figures.ts';
import { total, type Ledger } from './ledger.ts';
import { fairness, violations, type Fairness } from './verdict.ts';

export interface Unreadable {
  line: number;
  reason: string;
}

const shownRows = 20;
const shownViolations = 50;

export function unreadableLines(rows: Unreadable[]): string[] {
  if (rows.length === 0) return [];
  const shown = rows
    .toSorted((a, b) => a.line - b.line)
    .slice(0, shownRows)
    .map(({ line, reason }) => `  line ${line} ${reason}`);
  const more = rows.length - shown.length;
  return ['Rows that could not be read:', ...shown, ...(more > 0 ? [`  and ${more} more`] : [])];
}

export function summary(ledger: Ledger, seconds: number): { lines: string[]; kept: boolean } {
  const opened = [...ledger.opened.values()];
  const assigned = new Set([...ledger.assigned.values()].map(({ ticket_id }) => ticket_id));
  const found = [...ledger.found.values()];
  const sinceSent = latencies(ledger, 'sent');
  const sinceAnswer = latencies(ledger, 'answered');
  const round = fairness(ledger);
  const broken = violations(ledger);
  const posts = opened.map(({ sent, answered }) => answered - sent);
  const lines = [
    `sent       ${ledger.sent} in ${seconds.toFixed(1)} s (${(ledger.sent / seconds).toFixed(1)} a second)`,
    `opened     ${opened.length}; the POST answered in p50 ${milliseconds(percentile(posts, 50))}, p99 ${milliseconds(percentile(posts, 99))}`,
    `refused    ${total(ledger.refused)}${reasons(ledger.refused)}`,
    `assigned   ${opened.filter(({ id }) => assigned.has(id)).length}; still waiting ${found.filter((each) => each.assigned_agent_id === null).length}`,
    `resolved   ${found.filter(({ resolved }) => resolved).length}; answers that failed ${total(ledger.failedAnswers)}${reasons(ledger.failedAnswers)}`,
    `told       from sending the POST to ticket-assigned on the agent's socket: ${quantiles(sinceSent)}`,
    `           from the POST's answer (below zero: told before it): ${quantiles(sinceAnswer)}`,
    `fairness   ${fairnessLine(round)}`,
    `breaches   ${found.reduce((sum, { breaches }) => sum + breaches, 0)}`,
    ...verdict(ledger, broken),
  ];
  return { lines, kept: broken.length === 0 };
}

function latencies({ opened, heard }: Ledger, from: 'sent' | 'answered'): number[] {
  return [...heard].flatMap(([id, at]) => (opened.has(id) ? [at - opened.get(id)![from]] : []));
}

function fairnessLine({ agents, spread, equalSpread, unequal }: Fairness): string {
  if (agents.length === 0) return 'nobody was equally eligible throughout';
  const counts = agents.map(({ name, deals }) => `${name} ${deals}`).join(', ');
  const passedOver =
    unequal > 0 ? `; ${equalSpread} while nobody was full (${unequal} were dealt while one of them was)` : '';
  return `${counts}; most minus fewest ${spread}${passedOver}`;
}

const quantiles = (values: number[]) =>
  `p50 ${milliseconds(percentile(values, 50))}, p99 ${milliseconds(percentile(values, 99))}, most ${milliseconds(percentile(values, 100))} (${values.length} heard)`;

const reasons = (counts: Map<string, number>) =>
  counts.size === 0 ? '' : ` (${[...counts].map(([reason, times]) => `${times} × ${reason}`).join('; ')})`;

function verdict({ opened, assigned }: Ledger, broken: ReturnType<typeof violations>): string[] {
  if (broken.length === 0) {
    return [
      `kept       nothing lost (${opened.size} found again), nothing dealt twice, nothing dealt to somebody not available (${assigned.size} deals)`,
    ];
  }
  const more = broken.length - shownViolations;
  return [
    `BROKEN     ${broken.length} times:`,
    ...broken.slice(0, shownViolations).map(({ promise, what }) => `  ${promise}: ${what}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}
