/**
 * Where the files of the database lie, and as whom it runs.
 *
 * PostgreSQL refuses to run as root, so root hands it to an unprivileged account. That account cannot pass a directory
 * closed to others, and /root is such a directory: then the programs and the data go where it can, under /var/lib.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { refuseIfOwned } from './embedded-owner.ts';

/** Empty: as the present user. */
export type Account = { uid?: number; gid?: number };
export type Place = { state: string; account: Account };

export const OWN_SERVER = 'set DATABASE_URL to a PostgreSQL server of your own';

/** Where the files of the database kept in `directory` really lie, and who runs it. */
export function choosePlace(directory: string): Place {
  mkdirSync(directory, { recursive: true });
  const wanted = realpathSync(directory);
  const owner = ownerOfData(wanted);
  if (process.getuid?.() !== 0) {
    if (owner && owner.uid !== process.getuid?.() && process.platform !== 'win32') {
      throw new Error(`${wanted} holds a database of another user (uid ${owner.uid}): start as that user or as root.`);
    }
    return { state: wanted, account: {} };
  }
  const account = owner ?? findUnprivilegedAccount();
  const state = mayEnter(wanted, account) ? wanted : moveOutside(wanted, account);
  return { state, account: ownerOfData(state) ?? account };
}

/** Whoever made the data keeps it: `sudo npm start` today and an ordinary one tomorrow open the same database. */
function ownerOfData(state: string): Account | undefined {
  const found = statSync(path.join(state, 'data'), { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

/** initdb wants an account that /etc/passwd knows. */
function findUnprivilegedAccount(): Account {
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', '_postgres', 'nobody', 'daemon']) {
    const row = rows.find(([known]) => known === name);
    if (row) return { uid: Number(row[2]), gid: Number(row[3]) };
  }
  throw new Error(`PostgreSQL does not run as root: start as an ordinary user, or ${OWN_SERVER}.`);
}

/** Asks the system itself, so that access lists and the like count too. */
function mayEnter(directory: string, account: Account): boolean {
  const { status, error } = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { ...account, cwd: '/' });
  if (error)
    throw new Error(`root may not change user here (${error.message}): start as an ordinary user, or ${OWN_SERVER}.`);
  return status === 0;
}

/** Names a directory that `account` reaches, and that outlives a restart of the machine if any such can be written. */
export function findOutside(name: string, account: Account): string {
  const parents = ['/var/lib', '/var/tmp', tmpdir()].filter(
    (parent) => isWritable(parent) && mayEnter(parent, account),
  );
  if (parents[0] === undefined) throw new Error(`No directory is open to uid ${account.uid}: ${OWN_SERVER}.`);
  const target = path.join(parents[0], name);
  const found = lstatSync(target, { throwIfNoEntry: false });
  // In a directory that everybody writes to, somebody may have been there first.
  if (found && (found.uid !== 0 || !found.isDirectory())) throw new Error(`${target} is not ours: remove it.`);
  return target;
}

function isWritable(directory: string): boolean {
  try {
    accessSync(directory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function moveOutside(directory: string, account: Account): string {
  const hash = createHash('sha256').update(directory).digest('hex').slice(0, 12);
  const state = findOutside(`switchboard-${hash}`, account);
  const note = path.join(directory, 'moved-to.txt');
  if (existsSync(state)) {
    if (existsSync(note) && readFileSync(note, 'utf8').trim() === state) return state;
    // Whoever deleted the directory meant to begin anew and must not meet the old data again; nor is it thrown away.
    refuseIfOwned(state);
    rmSync(`${state}.old`, { recursive: true, force: true });
    renameSync(state, `${state}.old`);
  }
  mkdirSync(state);
  chmodSync(state, 0o755);
  writeFileSync(note, `${state}\n`);
  return state;
}
