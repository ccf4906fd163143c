import { expect, test } from 'vitest';
import { navigationOf, openEntry } from './navigation.ts';

test('each page belongs to the entry that leads nearest to it', () => {
  const open = (pathname: string) => openEntry(navigationOf('admin'), pathname)?.key;
  expect(['/agent', '/agent/1042', '/agent/chats', '/agent/chats/x'].map(open)).toEqual([
    'desk',
    'desk',
    'chats',
    'chats',
  ]);
  expect(['/agent/knowledge', '/agent/knowledge/gaps', '/agent/faqs'].map(open)).toEqual(Array(3).fill('knowledge'));
  expect(['/admin', '/admin/chat', '/admin/chats', '/account'].map(open)).toEqual([
    'board',
    'chat_settings',
    'chat_history',
    undefined,
  ]);
  expect(openEntry(navigationOf('customer'), '/tickets/new')?.key).toBe('new_ticket');
  expect(openEntry(navigationOf('customer'), '/tickets/1042')?.key).toBe('my_tickets');
});
