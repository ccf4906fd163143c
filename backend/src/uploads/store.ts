// Where the bytes lie: a folder. The desk asks four things of it, so that an object store would be one more file like this.
import { mkdir, opendir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface Store {
  put(key: string, bytes: Buffer): Promise<void>;
  get(key: string): Promise<Buffer | undefined>;
  /** What is not there counts as deleted. */
  delete(key: string): Promise<void>;
  /** Everything that lies there, what was left half written included. */
  list(): AsyncIterable<{ key: string; stored_at: number }>;
}

export function folderStore(folder: string): Store {
  const place = (key: string) => path.join(folder, key);
  return {
    async put(key, bytes) {
      const part = place(`${key}.part`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      try {
        // On the disk before its row is committed, and whole under its name or not there at all.
        await writeFile(part, bytes, { flag: 'wx', mode: 0o600, flush: true });
        await rename(part, place(key));
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    get: (key) => readFile(place(key)).catch(nothing),
    delete: (key) => rm(place(key), { force: true }),
    async *list() {
      const entries = await opendir(folder).catch(nothing);
      if (!entries) return;
      for await (const { name } of entries) {
        const found = await stat(place(name)).catch(nothing);
        if (found?.isFile()) yield { key: name, stored_at: found.mtimeMs };
      }
    },
  };
}

function nothing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
