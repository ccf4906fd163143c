// The version floors of the libraries that stand at the door: below each one something is known to be broken.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const floors: Record<string, [floor: string, because: string]> = {
  fastify: ['5.8.5', 'CVE-2025-32442, CVE-2026-25223, CVE-2026-33806, CVE-2026-3419, CVE-2026-3635'],
  multer: ['2.1.1', 'CVE-2025-47935, CVE-2025-47944, CVE-2025-48997, CVE-2025-7338, CVE-2026-2359, CVE-2026-3304'],
  'socket.io': ['4.8.3', 'the floor of its parser and engine'],
  'socket.io-parser': ['4.2.6', 'CVE-2026-33151, CVE-2023-32695'],
  'engine.io': ['6.6.9', 'memory by held connections'],
  ws: ['8.21.0', 'CVE-2026-48779, CVE-2026-45736'],
  sequelize: ['6.37.8', 'CVE-2023-22578, CVE-2023-25813, a JSON cast injection'],
  jsonwebtoken: ['9.0.0', 'CVE-2022-23529, CVE-2022-23539, CVE-2022-23540, CVE-2022-23541'],
  'fast-jwt': ['6.2.0', 'CVE-2026-34950, CVE-2026-35042, CVE-2026-35039'],
  nodemailer: ['7.0.11', 'CVE-2025-14874'],
  'sanitize-html': ['2.12.1', 'file names through style attributes'],
  dompurify: ['3.2.4', 'mutation XSS'],
  sharp: ['0.32.6', 'libwebp, CVE-2023-4863'],
};

const lock = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string }>;
};
/** Every copy there is, the nested ones too. */
const copies = (name: string) =>
  Object.entries(lock.packages).flatMap(([at, { version }]) =>
    at.endsWith(`node_modules/${name}`) && version ? [{ at, version }] : [],
  );

/** A version before its release ("1.0.0-beta.1") is below the release. */
export function isBelow(version: string, floor: string): boolean {
  const numbers = (text: string) => text.split('-')[0]!.split('.').map(Number);
  const [given, least] = [numbers(version), numbers(floor)];
  const at = least.findIndex((part, index) => part !== given[index]);
  return at === -1 ? version.includes('-') : given[at]! < least[at]!;
}

it('versions are compared by their numbers', () => {
  for (const [version, floor] of [
    ['8.20.9', '8.21.0'],
    ['8.9.0', '8.21.0'],
    ['7.99.99', '8.0.0'],
    ['2.1.1-beta.1', '2.1.1'],
    ['0.9.9', '0.32.6'],
  ] as const)
    expect(isBelow(version, floor), version).toBe(true);
  for (const [version, floor] of [
    ['8.21.0', '8.21.0'],
    ['8.100.0', '8.21.0'],
    ['10.0.0', '9.0.0'],
    ['2.1.1+build', '2.1.1'],
  ] as const)
    expect(isBelow(version.split('+')[0]!, floor), version).toBe(false);
});

it.each(['fastify', 'socket.io', 'socket.io-parser', 'engine.io', 'ws', 'sequelize', 'jsonwebtoken'])(
  '%s is what the desk is built on, so its floor is tested',
  (name) => {
    expect(copies(name)).not.toEqual([]);
  },
);

it.each(Object.entries(floors).map(([name, [floor, because]]) => [name, floor, because] as const))(
  'no copy of %s is older than %s (%s)',
  (name, floor) => {
    expect(copies(name).filter(({ version }) => isBelow(version, floor))).toEqual([]);
  },
);
