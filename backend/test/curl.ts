// A call as the client's documents write it: a method, a path, a body, a token; and the answer as it came.
import type { TestDesk } from './desk.ts';

export interface Found {
  id: string;
  [field: string]: unknown;
}

export const curlAt = (desk: TestDesk) => async (method: string, path: string, body?: object, token?: string) => {
  const headers = {
    ...(body && { 'Content-Type': 'application/json' }),
    ...(token && { Authorization: `Bearer ${token}` }),
  };
  const response = await fetch(`${desk.url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const answer = (await response.json()) as { data: Found[] & Found };
  return { status: response.status, body: answer };
};
