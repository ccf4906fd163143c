// Environment → one frozen, validated object. A wrong variable stops the start with one clear sentence.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export class ConfigError extends Error {}

const sampleSecrets = /change|secret|example|sample|password|switchboard/i;

export type Config = ReturnType<typeof readConfig>;

/**
 * @param env the process environment
 * @param root the project's folder; the data directory lies in it unless DATA_DIRECTORY says otherwise
 * @throws ConfigError naming the variable and what it must be
 */
export function readConfig(env: NodeJS.ProcessEnv, root: string) {
  const production = env.NODE_ENV === 'production';
  const data_directory = path.resolve(root, env.DATA_DIRECTORY || '.data');
  const port = integer(env, 'PORT', 3000, 0, 65_535);
  const public_url = origin(env, 'PUBLIC_URL', `http://localhost:${port}`);
  const rate_limits = oneOf(env, 'RATE_LIMITS', ['on', 'off'], 'on') === 'on';
  if (production && !rate_limits)
    throw new ConfigError('RATE_LIMITS=off is for replay and benchmarks; it is refused with NODE_ENV=production.');
  if (!!env.ADMIN_EMAIL !== !!env.ADMIN_PASSWORD)
    throw new ConfigError('ADMIN_EMAIL and ADMIN_PASSWORD go together; set both or neither.');
  const bcrypt_cost = integer(env, 'BCRYPT_COST', 12, 4, 16);
  if (production && bcrypt_cost < 12) throw new ConfigError('BCRYPT_COST must be 12 or more with NODE_ENV=production.');
  return Object.freeze({
    production,
    port,
    host: env.HOST || 'localhost',
    public_url,
    allowed_origins: list(env.ALLOWED_ORIGINS).concat(public_url),
    trust_proxy: list(env.TRUST_PROXY),
    database_url: databaseUrl(env),
    data_directory,
    jwt_secret: secret(env, production, data_directory),
    bcrypt_cost,
    rate_limits,
    sla_sweep_seconds: divisorOf60(env, 'SLA_SWEEP_SECONDS', 5),
    email_provider: oneOf(env, 'EMAIL_PROVIDER', ['console', 'mock'], 'console'),
    admin: env.ADMIN_EMAIL && env.ADMIN_PASSWORD ? { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD } : null,
    api_docs: !production || env.API_DOCS === '1',
    log_level: oneOf(
      env,
      'LOG_LEVEL',
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      production ? 'info' : 'warn',
    ),
  });
}

function integer(env: NodeJS.ProcessEnv, name: string, fallback: number, min: number, max: number): number {
  const given = env[name];
  if (given === undefined || given === '') return fallback;
  const value = Number(given);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new ConfigError(`${name} must be a whole number from ${min} to ${max}, not "${given}".`);
  }
  return value;
}

function divisorOf60(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const value = integer(env, name, fallback, 1, 60);
  if (60 % value !== 0) throw new ConfigError(`${name} must divide 60 evenly, and ${value} does not.`);
  return value;
}

function oneOf<const W extends readonly string[]>(
  env: NodeJS.ProcessEnv,
  name: string,
  words: W,
  fallback: W[number],
): W[number] {
  const given = env[name] || fallback;
  if (!words.includes(given)) throw new ConfigError(`${name} must be one of ${words.join(', ')}, not "${given}".`);
  return given;
}

function origin(env: NodeJS.ProcessEnv, name: string, fallback: string): string {
  const given = env[name] || fallback;
  try {
    const url = new URL(given);
    if (/^https?:$/.test(url.protocol)) return url.origin;
  } catch {
    // falls through to the sentence below
  }
  throw new ConfigError(`${name} must be an address such as https://desk.example.com, not "${given}".`);
}

function databaseUrl(env: NodeJS.ProcessEnv): string | null {
  if (!env.DATABASE_URL) return null;
  if (/^postgres(ql)?:\/\//.test(env.DATABASE_URL) && URL.canParse(env.DATABASE_URL)) return env.DATABASE_URL;
  throw new ConfigError('DATABASE_URL must look like postgres://user:password@host:5432/name.');
}

const list = (given: string | undefined) =>
  (given ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** Given, or made at the first start and kept beside the data; in production it must be given. */
function secret(env: NodeJS.ProcessEnv, production: boolean, directory: string): string {
  const given = env.JWT_SECRET;
  if (given) {
    if (Buffer.byteLength(given) < 32)
      throw new ConfigError('JWT_SECRET must have at least 32 bytes; make one with: openssl rand -base64 32');
    if (production && (sampleSecrets.test(given) || new Set(given).size < 10)) {
      throw new ConfigError('JWT_SECRET looks like a sample; make a random one with: openssl rand -base64 32');
    }
    return given;
  }
  if (production)
    throw new ConfigError('JWT_SECRET is required with NODE_ENV=production; make one with: openssl rand -base64 32');
  const file = path.join(directory, 'jwt-secret');
  if (!existsSync(file)) {
    mkdirSync(directory, { recursive: true });
    // Two processes may start at once: the first to create the file wins, both read the same.
    try {
      writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return readFileSync(file, 'utf8');
}
