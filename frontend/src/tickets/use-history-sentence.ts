// The journal's facts about one ticket, as sentences. What the desk does by itself has nobody's name to it.
import type { HistoryEntry } from '@switchboard/contract/tickets.ts';
import {
  assignmentReasons,
  categories,
  priorities,
  slaTargets,
  type AssignmentReason,
} from '@switchboard/contract/words.ts';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session.tsx';
import { useOnScreen } from './on-screen.ts';

interface Told {
  sentence: string;
  details: string[];
}

const nameIn = (data: HistoryEntry['data']): string => (data['agent'] as { name?: string } | undefined)?.name ?? '';
const isAmong = <W extends string>(words: readonly W[], word: unknown): word is W => words.includes(word as W);

export function useHistorySentence(): (entry: HistoryEntry) => Told {
  const { t } = useTranslation();
  const { user } = useSession();
  const { ticket, is_staff } = useOnScreen();

  const whoOf = ({ changed_by }: HistoryEntry): string => {
    const is_me = changed_by && (is_staff ? changed_by.id === user?.id : changed_by.id === ticket.customer_id);
    return is_me ? t('tickets.history.you') : (changed_by?.name ?? t('conversation.message.system'));
  };
  const wordOf = (field: string, value: unknown): string => {
    if (field === 'priority' && isAmong(priorities, value)) return t(`words.priority.${value}`);
    if (field === 'category' && isAmong(categories, value)) return t(`words.category.${value}`);
    const said = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
    return said || t('tickets.history.nothing');
  };
  const changesOf = ({ data }: HistoryEntry): string[] =>
    Object.entries((data['changes'] ?? {}) as Record<string, [unknown, unknown]>).flatMap(([field, [from, to]]) =>
      isAmong(['priority', 'category', 'subject', 'tags'] as const, field)
        ? [
            t('tickets.history.from_to', {
              field: t(`tickets.field.${field}`),
              from: wordOf(field, from),
              to: wordOf(field, to),
            }),
          ]
        : [],
    );
  const assigned = (entry: HistoryEntry): string => {
    const agent = nameIn(entry.data);
    if (!is_staff) return t('tickets.history.looked_after', { agent });
    const reason = isAmong(assignmentReasons, entry.data['reason'])
      ? entry.data['reason']
      : ('round_robin' satisfies AssignmentReason);
    return t(`tickets.history.assigned_${reason}`, { agent, who: whoOf(entry) });
  };
  const moved = (entry: HistoryEntry): string => {
    const status = entry.new_status ?? 'open';
    if (status === 'closed' && !entry.changed_by) return t('tickets.history.closed_self');
    const word = status === 'waiting_user' && !is_staff ? t('tickets.waiting_for_you') : t(`words.status.${status}`);
    return t(entry.changed_by ? 'tickets.history.status' : 'tickets.history.status_self', {
      status: word,
      who: whoOf(entry),
    });
  };

  return (entry) => {
    const { kind, data } = entry;
    const who = whoOf(entry);
    const told = (sentence: string, details: string[] = []): Told => ({ sentence, details });
    switch (kind) {
      case 'ticket.opened':
        return told(t('tickets.history.opened', { who }));
      case 'ticket.assigned':
        return told(assigned(entry));
      case 'ticket.released':
        return told(
          t(data['reason'] === 'released' ? 'tickets.history.released' : 'tickets.history.released_self', {
            who,
            agent: nameIn(data),
          }),
        );
      case 'ticket.status_changed':
        return told(moved(entry));
      case 'ticket.changed':
        return told(t('tickets.history.changed', { who }), changesOf(entry));
      case 'ticket.escalated': {
        const priority = wordOf('priority', data['new_priority']);
        return told(
          t(entry.changed_by ? 'tickets.history.escalated' : 'tickets.history.escalated_self', { who, priority }),
        );
      }
      case 'ticket.rated':
        return told(
          t('tickets.history.rated', { who }),
          typeof data['score'] === 'number' ? [t('tickets.rating.score', { score: data['score'] })] : [],
        );
      case 'ticket.claimed':
        return told(t('tickets.history.claimed'));
      case 'sla.warned':
      case 'sla.breached': {
        const target = isAmong(slaTargets, data['target']) ? t(`words.sla_target.${data['target']}`) : '';
        return told(t(kind === 'sla.warned' ? 'tickets.history.warned' : 'tickets.history.breached', { target }));
      }
      default:
        return told(kind);
    }
  };
}
