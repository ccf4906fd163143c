// What PostgreSQL would do for the statements a piece of code sends: recorded at the driver, then explained.
import pg from 'pg';

interface Statement {
  text: string;
  values?: unknown[];
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Filter?: string;
  Plans?: Plan[];
}

/** Runs the code and gives every statement it sent. */
export async function statementsOf(run: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const query = pg.Client.prototype.query;
  pg.Client.prototype.query = function record(this: pg.Client, ...args: unknown[]) {
    const [first, second] = args;
    sent.push(typeof first === 'string' ? { text: first, values: second as unknown[] } : (first as Statement));
    return (query as (...given: unknown[]) => unknown).apply(this, args);
  } as typeof query;
  try {
    await run();
  } finally {
    pg.Client.prototype.query = query;
  }
  return sent;
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/** Counting any rows up to a limit reads no more than that many. */
const isBounded = (plan: Plan, scan: Plan) =>
  nodes(plan).some((node) => node['Node Type'] === 'Limit' && node.Plans?.includes(scan)) && scan.Filter === undefined;

/** The tables a piece of code would read from end to end. */
export async function sequentialScans(databaseUrl: string, run: () => Promise<unknown>): Promise<string[]> {
  const statements = await statementsOf(run);
  const client = new pg.Client(databaseUrl);
  await client.connect();
  // As on any disk of today; the default is for spinning ones.
  await client.query('set random_page_cost = 1.1');
  try {
    const scans: string[] = [];
    for (const { text, values } of statements.filter((each) =>
      /^\s*(select|with|insert|update|delete)/i.test(each.text),
    )) {
      const { rows } = await client.query(`explain (format json) ${text}`, values);
      const [{ Plan: plan }] = rows[0]['QUERY PLAN'] as [{ Plan: Plan }];
      for (const node of nodes(plan)) {
        if (node['Node Type'] === 'Seq Scan' && !isBounded(plan, node)) scans.push(node['Relation Name']!);
      }
    }
    return scans;
  } finally {
    await client.end();
  }
}
