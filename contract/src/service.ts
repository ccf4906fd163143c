// Whether the desk is well.
import Type from 'typebox';
import { anyone, type Route } from './shapes.ts';

const Health = Type.Object({
  status: Type.String(),
  message: Type.String(),
  checks: Type.Record(Type.String(), Type.String()),
});

export const routes = {
  'GET /health': { summary: 'Whether the desk works, and what fails if not', may: anyone, reply: Health, bare: true },
  'GET /health/live': { summary: 'The process answers', may: anyone, reply: Health, bare: true },
  'GET /health/ready': { summary: 'The process takes work', may: anyone, reply: Health, bare: true },
} satisfies Record<string, Route>;
