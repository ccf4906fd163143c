// Who may import whom, as data. Only downward; between domains only what is listed; a domain is entered by its verbs.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

const floors: Record<string, number> = {
  config: 0,
  problem: 0,
  facts: 0,
  person: 0,
  hours: 0,
  validation: 0,
  database: 1,
  journal: 1,
  http: 2,
  realtime: 2,
  scheduler: 2,
  auth: 3,
  agents: 3,
  uploads: 3,
  conversations: 3,
  journeys: 3,
  knowledge: 3,
  tickets: 3,
  queue: 3,
  sla: 3,
  chat: 3,
  notifications: 3,
  experiments: 3,
  analytics: 3,
  reactions: 4,
  schedule: 4,
  app: 5,
  main: 6,
};

const mayEnter: Record<string, string[]> = {
  auth: [],
  uploads: ['auth'],
  agents: ['auth'],
  conversations: ['uploads'],
  knowledge: ['uploads'],
  tickets: ['conversations'],
  queue: ['tickets', 'agents'],
  sla: ['tickets', 'agents'],
  journeys: ['tickets', 'uploads'],
  chat: ['conversations', 'agents', 'tickets'],
  experiments: ['auth'],
  notifications: ['tickets', 'conversations'],
  analytics: [],
};

/** What everybody may ask of auth: who may do what, and a session for a guest's new ticket. */
const openToAll = ['auth/permissions.ts', 'auth/sessions.ts', 'auth/visitors.ts'];

const libraryRooms: Record<string, RegExp> = {
  fastify: /^(http\/|app\.ts)/,
  '@fastify/': /^http\//,
  'socket.io': /^realtime\//,
  'node-cron': /^scheduler\//,
  sequelize: /^(database\/|[a-z]+\/(tables|queries)\.ts)/,
  luxon: /^hours\.ts/,
  bcrypt: /^auth\//,
  jsonwebtoken: /^auth\//,
  multer: /^http\//,
  sharp: /^uploads\//,
  'file-type': /^uploads\//,
  nodemailer: /^notifications\//,
};

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function filesOf(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
  );
}

function importsOf(folder: string): Import[] {
  return filesOf(folder).flatMap((from) => {
    const text = readFileSync(path.join(root, folder, from), 'utf8');
    return [...text.matchAll(/^(?:import|export)\s+(type\s+)?[^;]*?from '([^']+)'/gms)].map(([, type, to]) => ({
      from,
      to: to!.startsWith('.') ? path.join(path.dirname(from), to!) : to!,
      typeOnly: type !== undefined,
    }));
  });
}

const isLocal = ({ to }: Import) => /\.tsx?$/.test(to) && !to.startsWith('@');
const roomOf = (file: string) => file.replace(/[/.].*/s, '');

describe('the house', () => {
  const imports = importsOf('backend/src')
    .filter(isLocal)
    .filter(({ to }) => !to.startsWith('..'));

  it('gives every room its floor', () => {
    const rooms = new Set(filesOf('backend/src').map(roomOf));
    expect([...rooms].filter((room) => !(room in floors))).toEqual([]);
  });

  it('imports only downward', () => {
    const upward = imports.filter(({ from, to, typeOnly }) => {
      const [above, below] = [floors[roomOf(from)]!, floors[roomOf(to)]!];
      // A room's own routes and commands name the shapes of the doors they are hung in.
      return above < below && !typeOnly;
    });
    expect(upward).toEqual([]);
  });

  it('lets domains enter only those they stand on, by their verbs', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [mine, theirs] = [roomOf(from), roomOf(to)];
      if (mine === theirs || floors[mine] !== 3 || floors[theirs] !== 3 || openToAll.includes(to)) return false;
      const entered = mayEnter[mine]?.includes(theirs) ?? false;
      const byVerbs = !/\/(tables|queries|routes|commands)\.ts$/.test(to);
      return !entered || !byVerbs;
    });
    expect(wrong).toEqual([]);
  });

  it('has no circles', () => {
    const edges = new Map<string, string[]>();
    for (const { from, to, typeOnly } of imports) if (!typeOnly) edges.set(from, [...(edges.get(from) ?? []), to]);
    const circles: string[][] = [];
    const done = new Set<string>();
    const visit = (file: string, way: string[]) => {
      if (way.includes(file)) return void circles.push([...way.slice(way.indexOf(file)), file]);
      if (done.has(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...way, file]);
      done.add(file);
    };
    for (const file of edges.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('keeps each library in its room', () => {
    const strays = importsOf('backend/src').filter(({ from, to, typeOnly }) => {
      const library = Object.keys(libraryRooms).find(
        (name) => to === name || (name.endsWith('/') && to.startsWith(name)),
      );
      return library !== undefined && !typeOnly && !libraryRooms[library]!.test(from);
    });
    expect(strays).toEqual([]);
  });

  it('listens to sockets in one place', () => {
    const elsewhere = filesOf('backend/src').filter(
      (file) =>
        file !== 'realtime/gateway.ts' &&
        /\bsocket\.on(Any)?\(/.test(readFileSync(path.join(root, 'backend/src', file), 'utf8')),
    );
    expect(elsewhere).toEqual([]);
  });

  it('uses no names that say nothing, no barrels and no default exports', () => {
    const folders = ['contract/src', 'backend/src', 'seed'];
    const files = folders.flatMap((folder) =>
      filesOf(folder)
        .filter((file) => !file.includes('node_modules'))
        .map((file) => `${folder}/${file}`),
    );
    const wrong = files.filter(
      (file) =>
        /(Service|Manager|Helper|Util|Common|Base[A-Z]|(^|\/)index\.ts)/.test(file) ||
        /^export default /m.test(readFileSync(path.join(root, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});
