// Accounts: registering, signing in and out, passwords.
import Type, { type Static } from 'typebox';
import { anyone, EmailAddress, Fields, Id, Line, OneOf, signedIn, Timestamp, type Route } from './shapes.ts';
import { languages, roles } from './words.ts';

const Name = Line(100);
const Password = Type.String({ minLength: 8, maxLength: 128 });
const LinkToken = Type.String({ minLength: 1, maxLength: 200 });

export const User = Type.Object(
  {
    id: Id,
    role: OneOf(roles),
    name: Type.String(),
    email: Type.String(),
    email_verified: Type.Boolean(),
    language: OneOf(languages),
    created_at: Timestamp,
  },
  { title: 'User' },
);
export type User = Static<typeof User>;

const SignedIn = Type.Object({ token: Type.String(), user: User });

export const routes = {
  'POST /auth/register': {
    summary: 'Make a customer account',
    may: anyone,
    body: Fields({ name: Name, email: EmailAddress, password: Password, language: Type.Optional(OneOf(languages)) }),
    reply: SignedIn,
    status: 201,
    limit: { max: 10, seconds: 60 },
  },
  'POST /auth/login': {
    summary: 'Sign in',
    may: anyone,
    body: Fields({ email: EmailAddress, password: Type.String({ maxLength: 128 }) }),
    reply: SignedIn,
  },
  'POST /auth/setup': {
    summary: 'Make the first administrator, with the link printed at the start',
    may: anyone,
    body: Fields({ token: LinkToken, name: Name, email: EmailAddress, password: Password }),
    reply: SignedIn,
    status: 201,
    limit: { max: 10, seconds: 60 },
  },
  'GET /auth/me': { summary: 'Who am I', may: signedIn, reply: User },
  'PATCH /auth/me': {
    summary: 'Change my name, language or password; a new password ends every session and answers with a new token',
    may: signedIn,
    body: Fields({
      name: Type.Optional(Name),
      language: Type.Optional(OneOf(languages)),
      password: Type.Optional(Password),
      current_password: Type.Optional(Type.String({ maxLength: 128 })),
    }),
    reply: Type.Object({ ...User.properties, token: Type.Optional(Type.String()) }),
  },
  'POST /auth/logout': { summary: 'End this session', may: signedIn, status: 204 },
  'POST /auth/logout-all': { summary: 'End all my sessions', may: signedIn, status: 204 },
  'POST /auth/password/forgot': {
    summary: 'Have a link for a new password mailed; the answer is the same for every address',
    may: anyone,
    body: Fields({ email: EmailAddress }),
    status: 202,
    reply: Type.Object({ message: Type.String() }),
    limit: { max: 10, seconds: 60 },
  },
  'POST /auth/password/reset': {
    summary: 'Set a new password with a mailed link',
    may: anyone,
    body: Fields({ token: LinkToken, password: Password }),
    status: 204,
    limit: { max: 20, seconds: 60 },
  },
  'POST /auth/email/send': {
    summary: 'Have the link that proves my address mailed again',
    may: signedIn,
    status: 202,
    reply: Type.Object({ message: Type.String() }),
    limit: { max: 3, seconds: 600 },
  },
  'POST /auth/email/verify': {
    summary: "Prove an e-mail address; tickets opened as a guest with it become the account's",
    may: anyone,
    body: Fields({ token: LinkToken }),
    reply: User,
    limit: { max: 20, seconds: 60 },
  },
} satisfies Record<string, Route>;
