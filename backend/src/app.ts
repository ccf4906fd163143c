// Puts the desk together: the floors below know nothing of each other, and here they are introduced.
import path from 'node:path';
import { routes } from '@switchboard/contract/api.ts';
import { createAdapter } from '@socket.io/postgres-adapter';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { agentCommands } from './agents/commands.ts';
import { agentHandlers } from './agents/routes.ts';
import * as agents from './agents/agents.ts';
import { countAttempts } from './auth/attempts.ts';
import { authHandlers } from './auth/routes.ts';
import { setPasswordCost } from './auth/passwords.ts';
import { authenticate, endedAmong, forgetSessions, setTokenSecret } from './auth/sessions.ts';
import type { Config } from './config.ts';
import { chatCommands } from './chat/commands.ts';
import { chatHandlers } from './chat/routes.ts';
import * as chat from './chat/chat.ts';
import { conversationHandlers } from './conversations/routes.ts';
import { connect, disconnect } from './database/connection.ts';
import { rows, sql } from './database/sql.ts';
import { addressReader } from './http/address.ts';
import { isOutage } from './http/failures.ts';
import { mount, type Handlers } from './http/mount.ts';
import { serveReference } from './http/reference.ts';
import { makeServer, serveFrontend } from './http/server.ts';
import * as journal from './journal.ts';
import { journeyHandlers } from './journeys/routes.ts';
import * as knowledge from './knowledge/knowledge.ts';
import { knowledgeHandlers } from './knowledge/routes.ts';
import { consoleProvider } from './notifications/console.ts';
import { sendMailsWith, type Provider } from './notifications/notifications.ts';
import { problem } from './problem.ts';
import * as queue from './queue/queue.ts';
import { queueHandlers } from './queue/routes.ts';
import { react } from './reactions.ts';
import type { Reads } from './realtime/audience.ts';
import { openGateway } from './realtime/gateway.ts';
import { beaconMs, beat } from './realtime/heads.ts';
import { schedule } from './schedule.ts';
import { startJobs } from './scheduler/scheduler.ts';
import { slaHandlers } from './sla/routes.ts';
import * as sla from './sla/sla.ts';
import { ticketCommands } from './tickets/commands.ts';
import { ticketHandlers } from './tickets/routes.ts';
import * as tickets from './tickets/tickets.ts';
import { describeTargetsWith } from './tickets/view.ts';
import { uploadHandlers } from './uploads/routes.ts';
import { signUploadsWith } from './uploads/signing.ts';
import { keepUploadsIn } from './uploads/uploads.ts';

interface Parts {
  databaseUrl: string;
  /** Who delivers mails, when it is not the configured provider. */
  mail?: Provider;
  /** Without jobs nothing happens by time: for tests that bring their own. */
  jobs?: boolean;
}

export interface Desk {
  app: FastifyInstance;
  /** @returns the port it listens on */
  listen(): Promise<number>;
  /** From now on not ready: the balancer sends nobody new, and who comes is served still. */
  drain(): void;
  close(): Promise<void>;
}

const frontend = path.resolve(import.meta.dirname, '../../frontend/dist');

export async function openDesk(
  config: Config,
  { databaseUrl, mail = consoleProvider, jobs = true }: Parts,
): Promise<Desk> {
  await connect(databaseUrl);
  introduce(config, mail);
  await sla.refresh();

  const app = makeServer(config);
  const report = (error: unknown, from?: unknown) =>
    app.log.error({ err: error, from }, isOutage(error) ? 'the database is away' : 'failed');
  journal.reportFailures((error, { type, id }) => report(error, { type, id }));

  mount(
    app,
    routes,
    handlers(() => draining),
    { authenticate, limited: config.rate_limits },
  );
  if (config.api_docs) await serveReference(app);
  const widgetOrigins = async () => (await chat.config()).widget_origins;
  await serveFrontend(app, config, { folder: frontend, widgetOrigins, headOf: knowledge.headOf });

  const adapter = config.database_url ? adapterOver(databaseUrl, report) : undefined;
  const gateway = openGateway(app.server, {
    authenticate,
    handlers: { ...ticketCommands, ...agentCommands, ...chatCommands },
    reads,
    arrived: ({ id }) => agents.seen([id]),
    addressOf: addressReader(config.trust_proxy),
    origins: originsOf(config),
    limited: config.rate_limits,
    report,
    ...(adapter && { adapter: adapter.create }),
  });
  journal.afterEvery(gateway.tell);
  journal.after('session.ended', ({ payload }) => {
    forgetSessions();
    gateway.cut(payload);
  });

  const watch = { seen: agents.seen, ended: endedAmong };
  const beacon = setInterval(() => void beat(gateway.io, watch).catch(report), beaconMs);
  const scheduler = startJobs(jobs ? schedule(config) : [], report);
  let draining = false;

  // Open sockets would keep close() waiting for ever, so they go first.
  app.addHook('preClose', async () => {
    clearInterval(beacon);
    await scheduler.stop();
    gateway.stop();
    await gateway.io.close();
    await journal.settled();
    await knowledge.writeDown().catch(report);
    await adapter?.end();
  });
  return {
    app,
    async listen() {
      await app.listen({ port: config.port, host: config.host });
      const address = app.server.address();
      return typeof address === 'object' && address ? address.port : config.port;
    },
    drain: () => void (draining = true),
    async close() {
      await app.close();
      await disconnect();
    },
  };
}

function introduce(config: Config, mail: Provider): void {
  setTokenSecret(config.jwt_secret);
  setPasswordCost(config.bcrypt_cost);
  countAttempts(config.rate_limits);
  sendMailsWith(mail, config.public_url);
  signUploadsWith(config.jwt_secret);
  knowledge.hashVotersWith(config.jwt_secret);
  keepUploadsIn(path.join(config.data_directory, 'uploads'));
  describeTargetsWith(sla.describe);
  journal.forgetHandlers();
  react();
}

const reads: Reads = {
  ticket: tickets.rowOf,
  message: tickets.messageOf,
  agent: agents.get,
  ticketLine: sla.ticketLine,
  waiting: queue.waiting,
  chat: chat.sessionOf,
  line: chat.line,
};

function handlers(isDraining: () => boolean): Handlers<typeof routes> {
  const fine = (checks: Record<string, string>) => ({ status: 'OK', message: 'Support API is running', checks });
  return {
    'GET /health': async () => {
      await rows(sql`select 1`).catch(() => {
        const details = [{ path: '/checks/database', message: 'cannot be reached' }];
        throw problem('service/unavailable', { details, retryAfterSeconds: 2 });
      });
      return fine({ database: 'ok' });
    },
    'GET /health/live': () => fine({ process: 'ok' }),
    // Without a query: under overload a slow database must not take every process out of the balancer at once.
    'GET /health/ready': () => {
      if (isDraining()) throw problem('service/unavailable', { retryAfterSeconds: 2 });
      return fine({ process: 'ok' });
    },
    ...authHandlers,
    ...ticketHandlers,
    ...queueHandlers,
    ...slaHandlers,
    ...agentHandlers,
    ...conversationHandlers,
    ...chatHandlers,
    ...journeyHandlers,
    ...uploadHandlers,
    ...knowledgeHandlers,
  };
}

/** The configured origins, and on a desk for trying out, this machine's names for itself. */
function originsOf({ allowed_origins, production, port }: Config): string[] {
  return production
    ? allowed_origins
    : [...allowed_origins, `http://localhost:${port}`, `http://127.0.0.1:${port}`, 'http://localhost:5173'];
}

/** Several processes on one database tell each other's sockets through it. */
function adapterOver(databaseUrl: string, report: (error: unknown) => void) {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 2,
    keepAlive: true,
    connectionTimeoutMillis: 2_000,
    application_name: 'switchboard-sockets',
  });
  pool.on('error', report);
  // The one that listens is checked out, where the pool does not watch: an error nobody hears would end the process, and one
  // that died without being given back would keep its place for ever.
  pool.on('connect', (client) => {
    client.on('error', report);
    client.once('end', () => {
      try {
        client.release(true);
      } catch {
        // idle, or given back already
      }
    });
  });
  return { create: createAdapter(pool, { errorHandler: report }), end: () => pool.end() };
}
