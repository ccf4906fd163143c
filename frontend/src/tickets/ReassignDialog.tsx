import type { Agent } from '@switchboard/contract/agents.ts';
import { useTranslation } from 'react-i18next';
import { call } from '../api.ts';
import { toast } from '../toasts.tsx';
import { HandOverDialog } from '../ui/HandOverDialog.tsx';
import { PersonChoice } from '../ui/PersonChoice.tsx';
import { useOnScreen } from './on-screen.ts';

const ranks = ['available', 'busy', 'away', 'offline'];
/** Who could begin at once comes first, then who carries least. */
const byReadiness = (a: Agent, b: Agent): number =>
  ranks.indexOf(a.availability) - ranks.indexOf(b.availability) || a.load - b.load || a.name.localeCompare(b.name);

/** Hands the ticket to a colleague, with a word for them. */
export function ReassignDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { ticket, reference, put } = useOnScreen();
  return (
    <HandOverDialog
      title={t('tickets.reassign.title', { number: ticket.number })}
      submit={t('tickets.reassign.submit')}
      words={{
        choose: t('tickets.reassign.choose'),
        nobody: t('tickets.reassign.nobody'),
        notes: t('tickets.reassign.notes'),
        notes_hint: t('frame.optional'),
      }}
      holder_id={ticket.agent?.id ?? null}
      order={byReadiness}
      renderChoice={(agent) => <AgentChoice key={agent.id} agent={agent} />}
      hand={async (body, name) => {
        put(await call('POST /tickets/:id/reassign', { params: { id: reference }, body }));
        toast({ text: t('tickets.reassign.done', { number: ticket.number, name }), tone: 'success' });
        onClose();
      }}
      onClose={onClose}
    />
  );
}

function AgentChoice({ agent }: { agent: Agent }) {
  const { t } = useTranslation();
  const facts = [
    t(`words.availability.${agent.availability}`),
    t('tickets.reassign.load', { load: agent.load, max: agent.max_tickets }),
    ...(agent.in_shift ? [] : [t('words.exclusion.out_of_shift')]),
  ];
  return <PersonChoice id={agent.id} name={agent.name} facts={facts} is_ready={agent.availability === 'available'} />;
}
