import { describe, expect, it } from 'vitest';
import { ask, call, connect } from '../../test/client.ts';
import { useDesk } from '../../test/desk.ts';
import { make, makeGuest, password } from '../../test/people.ts';
import * as auth from './auth.ts';

const desk = useDesk();
const register = (email: string) => call(desk.url, 'POST /auth/register', { body: { name: 'Ann', email, password } });
const tokenIn = (text: string) => /token=([\w-]+)/.exec(text)![1]!;
const mailTo = async (address: string, subject: RegExp) => {
  const find = () => desk.mails.find((mail) => mail.to.address === address && subject.test(mail.subject));
  await expect.poll(find).toBeDefined();
  return find()!;
};

describe('accounts', () => {
  it('register as customers, know themselves, and change their name and language', async () => {
    const { token, user } = await register('Ann@People.test');
    expect(user).toMatchObject({ role: 'customer', email: 'ann@people.test', email_verified: false, language: 'en' });
    expect(await call(desk.url, 'PATCH /auth/me', { body: { name: 'Anna', language: 'de' } }, { token })).toMatchObject(
      { name: 'Anna', language: 'de' },
    );
    expect(await call(desk.url, 'GET /auth/me', {}, { token })).toMatchObject({ name: 'Anna' });
    expect(
      (await ask(desk.url, 'POST /auth/register', { body: { name: 'Other', email: 'ANN@people.test', password } })).body
        .code,
    ).toBe('auth/email-taken');
  });

  it('claim what a guest with their address opened, only once the address is proved', async () => {
    const { ticket } = await makeGuest(desk.url, { contact_email: 'ann@people.test' });
    const { token } = await register('ann@people.test');
    const mine = async () => (await ask(desk.url, 'GET /tickets/my-tickets', {}, { token })).body.count;
    expect(await mine()).toBe(0);
    const { text } = await mailTo('ann@people.test', /Confirm/);
    expect(await call(desk.url, 'POST /auth/email/verify', { body: { token: tokenIn(text) } })).toMatchObject({
      email_verified: true,
    });
    expect(await mine()).toBe(1);
    expect(await call(desk.url, 'GET /tickets/:id', { params: { id: ticket.id } }, { token })).toMatchObject({
      requester: { role: 'customer' },
    });
    expect((await ask(desk.url, 'POST /auth/email/verify', { body: { token: tokenIn(text) } })).body.code).toBe(
      'auth/link-invalid',
    );
  });

  it('set a new password by mail, which ends every session', async () => {
    const { token } = await register('ann@people.test');
    const socket = await connect(desk.url, token);
    const gone = new Promise((resolve) => socket.once('disconnect', resolve));
    await call(desk.url, 'POST /auth/password/forgot', { body: { email: 'ann@people.test' } });
    const { text } = await mailTo('ann@people.test', /new password/);
    expect(text).toContain(`/reset?token=`);
    const renewed = 'another-fine-password';
    expect(
      (await ask(desk.url, 'POST /auth/password/reset', { body: { token: tokenIn(text), password: renewed } })).status,
    ).toBe(204);
    await gone;
    expect((await ask(desk.url, 'GET /auth/me', {}, { token })).status).toBe(401);
    expect((await ask(desk.url, 'POST /auth/login', { body: { email: 'ann@people.test', password } })).body.code).toBe(
      'auth/wrong-credentials',
    );
    await call(desk.url, 'POST /auth/login', { body: { email: 'ann@people.test', password: renewed } });
  });

  it('change their password with the present one, and go on with a new token', async () => {
    const { token } = await register('ann@people.test');
    const change = (current_password?: string) =>
      ask(
        desk.url,
        'PATCH /auth/me',
        { body: { password: 'another-fine-password', ...(current_password && { current_password }) } },
        { token },
      );
    expect((await change()).body.details).toMatchObject([{ path: '/current_password' }]);
    expect((await change('wrong-password')).body.code).toBe('auth/wrong-password');
    const { body } = await change(password);
    expect((await ask(desk.url, 'GET /auth/me', {}, { token })).status).toBe(401);
    expect((await ask(desk.url, 'GET /auth/me', {}, { token: body.data.token })).status).toBe(200);
  });

  it('sign out one session or all', async () => {
    const ann = await make('customer');
    const { token: other } = await call(desk.url, 'POST /auth/login', { body: { email: ann.email, password } });
    expect((await ask(desk.url, 'POST /auth/logout', {}, ann)).status).toBe(204);
    expect([
      (await ask(desk.url, 'GET /auth/me', {}, ann)).status,
      (await ask(desk.url, 'GET /auth/me', {}, { token: other })).status,
    ]).toEqual([401, 200]);
    const { token: third } = await call(desk.url, 'POST /auth/login', { body: { email: ann.email, password } });
    await call(desk.url, 'POST /auth/logout-all', {}, { token: third });
    for (const token of [other, third]) expect((await ask(desk.url, 'GET /auth/me', {}, { token })).status).toBe(401);
  });

  it('begin with one administrator, made by the link of the start', async () => {
    const token = (await auth.setUpToken())!;
    const body = { token, name: 'Root', email: 'root@people.test', password };
    const { user } = await call(desk.url, 'POST /auth/setup', { body });
    expect(user.role).toBe('admin');
    expect((await ask(desk.url, 'POST /auth/setup', { body })).body.code).toBe('auth/link-invalid');
    expect(await auth.setUpToken()).toBeNull();
  });

  it('let nobody in who had only typed their address before: neither the old token nor a repeated create', async () => {
    const body = { subject: 'Mine?', description: 'A stranger typed this.', contact_email: 'ann@people.test' };
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const first = await ask(desk.url, 'POST /tickets', { body }, { headers });
    await register('ann@people.test');
    const { text } = await mailTo('ann@people.test', /Confirm/);
    await call(desk.url, 'POST /auth/email/verify', { body: { token: tokenIn(text) } });
    const again = await ask(desk.url, 'POST /tickets', { body }, { headers });
    expect(again.body.data).toMatchObject({ id: first.body.data.id });
    expect(again.body.data.access_token).toBeUndefined();
    const token = first.body.data.access_token;
    expect((await ask(desk.url, 'GET /tickets/:id', { params: { id: first.body.data.id } }, { token })).status).toBe(
      401,
    );
    expect((await ask(desk.url, 'GET /auth/me', {}, { token })).status).toBe(401);
  });
});
