import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const root = mkdtempSync(path.join(os.tmpdir(), 'switchboard-config-'));
afterAll(() => rmSync(root, { recursive: true }));
const random = 'Zq3v8LmR1xT6yB0nW5kHs2JdFg7PcUeA';

describe('the configuration', () => {
  it('needs nothing, keeps a secret of its own, and cannot be changed', () => {
    const config = readConfig({}, root);
    expect(config).toMatchObject({
      port: 3000,
      host: 'localhost',
      database_url: null,
      public_url: 'http://localhost:3000',
      sla_sweep_seconds: 5,
    });
    expect(readConfig({}, root).jwt_secret).toBe(config.jwt_secret);
    expect(Object.isFrozen(config)).toBe(true);
  });

  it.each([
    [{ PORT: 'abc' }, /PORT must be a whole number/],
    [{ SLA_SWEEP_SECONDS: '7' }, /SLA_SWEEP_SECONDS must divide 60/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL must look like/],
    [{ PUBLIC_URL: 'desk' }, /PUBLIC_URL must be an address/],
    [{ JWT_SECRET: 'short' }, /JWT_SECRET must have at least 32 bytes/],
    [{ ADMIN_EMAIL: 'a@b.test' }, /ADMIN_EMAIL and ADMIN_PASSWORD go together/],
    [{ EMAIL_PROVIDER: 'pigeon' }, /EMAIL_PROVIDER must be one of console, mock/],
    [{ NODE_ENV: 'production' }, /JWT_SECRET is required/],
    [{ NODE_ENV: 'production', JWT_SECRET: 'change-me-please-change-me-please-change' }, /looks like a sample/],
    [{ NODE_ENV: 'production', JWT_SECRET: random, RATE_LIMITS: 'off' }, /RATE_LIMITS=off/],
  ])('refuses %o in one sentence', (env, sentence) => {
    expect(() => readConfig(env, root)).toThrow(ConfigError);
    expect(() => readConfig(env, root)).toThrow(sentence);
  });
});
