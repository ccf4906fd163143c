// Fastify with the desk's manners: ids, headers, validation, failures, and the built frontend.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import helmet from '@fastify/helmet';
import serveStatic from '@fastify/static';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import type { TSchema } from 'typebox';
import type { Config } from '../config.ts';
import { problem } from '../problem.ts';
import { compile, compileText, hasNul } from '../validation.ts';
import { answerFailure, answerFailures } from './failures.ts';
import { withHead, type PageHead } from './page.ts';

const year = 365 * 24 * 3600;
const widgetOriginsMs = 3_000;

export function makeServer(config: Config): FastifyInstance {
  const app = Fastify({
    logger: {
      level: config.log_level,
      redact: ['req.headers.authorization', 'req.headers.cookie', 'password', 'token', '*.password', '*.token'],
      serializers: { req: ({ method, url, ip }) => ({ method, url: withoutQuery(url), ip }) },
    },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1024 * 1024,
    trustProxy: config.trust_proxy.length > 0 ? config.trust_proxy : false,
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 100 },
    forceCloseConnections: 'idle',
    // Twenty-five MiB of images take their time over a slow line; the head of a request does not.
    requestTimeout: 120_000,
    http: { headersTimeout: 30_000 },
    // What comes in while the desk closes is served, and told to come by another connection next time.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => void answerFailure(error, request, reply),
  });
  app.decorateRequest('person', null);
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? compile : compileText)(schema as TSchema));
  readBodies(app);
  answerFailures(app);
  app.register(helmet, {
    contentSecurityPolicy: policyOf(config, ["'none'"]),
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: config.public_url.startsWith('https:') ? { maxAge: year } : false,
  });
  app.addHook('onSend', async (request, reply) => {
    // A target may be named in full, as to a proxy.
    if (/^(https?:\/\/[^/]*)?\/api\//i.test(request.url)) reply.header('cache-control', 'no-store');
  });
  return app;
}

const policyOf = ({ public_url }: Pick<Config, 'public_url'>, frameAncestors: string[]) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    // Emotion writes its rules into style elements.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: ["'self'", public_url.replace(/^http/, 'ws')],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors,
  },
});

/** Tokens come in query strings too (links in mails), and a log keeps no secrets. */
const withoutQuery = (url: string) => url.split('?')[0];

function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (hasNul(String(body))) return done(problem('request/malformed'));
    void parse(request, String(body), done);
  });
  app.addHook('preValidation', async ({ url }) => {
    if (url.includes('%00')) throw problem('request/malformed');
  });
}

interface Frontend {
  folder: string;
  /** Which other pages may frame the chat. */
  widgetOrigins: () => Promise<string[]>;
  /** What is told of a page to who does not run it; null where there is nothing of its own. */
  headOf: (pathname: string) => Promise<PageHead | 'nothing here' | null>;
}

/** Serves the built frontend; a path the browser's router knows gets its one page, anything else stays a 404. */
export async function serveFrontend(
  app: FastifyInstance,
  config: Config,
  { folder, widgetOrigins, headOf }: Frontend,
): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) return;
  await app.register(serveStatic, {
    root: folder,
    wildcard: false,
    index: false,
    // Only by its own address, with the policy that says who may frame it.
    globIgnore: ['widget.html', '**/*.gz', '**/*.br'],
    preCompressed: true,
    // Its own would be written over what is said here.
    cacheControl: false,
    setHeaders: (response, served) => {
      const file = served.replace(/\.(gz|br)$/, '');
      const lasting = file.includes(`${path.sep}assets${path.sep}`);
      response.setHeader('vary', 'accept-encoding');
      response.setHeader('cache-control', lasting ? `public, max-age=${year}, immutable` : 'no-cache');
      if (file !== path.join(folder, 'widget.js')) return;
      // Pages of any site carry this one.
      response.setHeader('cross-origin-resource-policy', 'cross-origin');
      response.setHeader('cache-control', 'public, max-age=300');
    },
  });
  const origins = remembered(widgetOrigins, [], widgetOriginsMs);
  app.get('/widget', { helmet: false }, async (_, reply) => {
    const contentSecurityPolicy = policyOf(config, ["'self'", ...(await origins())]);
    // X-Frame-Options knows no list of origins, and would forbid what the policy allows.
    void reply.helmet({ contentSecurityPolicy, frameguard: false });
    return reply.header('cache-control', 'no-cache').sendFile('widget.html');
  });
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  app.get('/*', async (request, reply) => {
    const { pathname } = new URL(request.url, 'http://desk');
    if (!/^\/[\w/-]*$/.test(pathname) || /^\/(api|docs|metrics|socket\.io)(\/|$)/.test(pathname))
      throw problem('request/not-found');
    reply.header('cache-control', 'no-cache');
    // Without its database the desk still hands out its page, which says so better than an error could.
    const head = await headOf(pathname).catch(() => null);
    if (head === null) return reply.sendFile('index.html');
    reply.type('text/html; charset=utf-8');
    if (head === 'nothing here') return reply.code(404).send(page);
    if (head.path !== pathname) return reply.redirect(head.path, 301);
    return reply.send(withHead(page, head, config.public_url));
  });
}

/** What was read goes on holding for a while, and for longer where it cannot be read again. */
function remembered<T>(read: () => Promise<T>, nothing: T, ms: number): () => Promise<T> {
  let known = { value: nothing, until: 0 };
  return async () => {
    if (Date.now() < known.until) return known.value;
    known = await read().then(
      (value) => ({ value, until: Date.now() + ms }),
      () => known,
    );
    return known.value;
  };
}
