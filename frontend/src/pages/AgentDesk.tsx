import { Box, Button } from '@mui/material';
import { mdiArrowLeft, mdiGestureTap } from '@mdi/js';
import type { TicketRow } from '@switchboard/contract/ticket-row.ts';
import { memo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BecomeAvailable, MyCapacity, useAgent } from '../agents/MyCapacity.tsx';
import { DeskColumns, useColumns } from '../desk/DeskColumns.tsx';
import { EmptyView } from '../desk/EmptyView.tsx';
import { ListHead } from '../desk/ListHead.tsx';
import { Mark } from '../desk/Mark.tsx';
import { SearchField } from '../desk/SearchField.tsx';
import { ShortcutHelp } from '../desk/ShortcutHelp.tsx';
import { TicketItem } from '../desk/TicketItem.tsx';
import { TicketList } from '../desk/TicketList.tsx';
import { useDeskAddress } from '../desk/use-desk-address.ts';
import { useListKeys } from '../desk/use-list-keys.ts';
import { useSteadyRows, useTicketList, type ListedTicket } from '../desk/use-ticket-list.ts';
import { ViewList } from '../desk/ViewList.tsx';
import type { View } from '../desk/views.ts';
import { useSession } from '../session.tsx';
import { SlaTimer } from '../sla/SlaTimer.tsx';
import { statusLook } from '../tickets/looks.ts';
import { TicketView } from '../tickets/TicketView.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Icon } from '../ui/Icon.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { PriorityMark } from './PriorityMark.tsx';

/** The agent's desk: the views, the list of one, and the ticket that is open. */
export function AgentDesk() {
  const { t } = useTranslation();
  const columns = useColumns();
  const { reference, filter, addressOf, open, close, change } = useDeskAddress();
  const [is_choosing, setChoosing] = useState(false);
  const [is_helping, setHelping] = useState(false);
  const searchInput = useRef<HTMLInputElement>(null);
  const me = useAgent(useSession().user?.id);

  const list = useTicketList(filter);
  const list_key = `${filter.view} ${filter.sort} ${filter.q} ${filter.is_narrow}`;
  const listed = useSteadyRows(list.is_former ? null : list_key, list.rows, reference);
  const cursor = useListKeys({ listed, reference, open, searchInput, onHelp: () => setHelping(true) });
  const choose = (view: View) => {
    setChoosing(false);
    change({ view, q: '', sort: null });
  };

  const row = ({ ticket, has_left }: ListedTicket) => (
    <DeskItem
      ticket={ticket}
      has_left={has_left}
      to={addressOf(ticket.number)}
      is_open={ticket.number === cursor}
      replace={columns > 1}
    />
  );
  return (
    <>
      <PageTitle title={t('desk.title')} tab={reference ? `#${reference}` : t('desk.title')} />
      <DeskColumns
        columns={columns}
        has_ticket={reference !== undefined}
        is_choosing={is_choosing}
        onChosen={() => setChoosing(false)}
        views={
          <Box sx={{ flex: 1, display: 'flex', flexDirection: 'column', minHeight: 0, overflowY: 'auto' }}>
            <ViewList view={filter.q && !filter.is_narrow ? null : filter.view} onChoose={choose} />
            <Box sx={{ flex: 1 }} />
            {me && <MyCapacity agent={me} />}
          </Box>
        }
        list={
          <>
            <ListHead
              filter={filter}
              onChange={change}
              onViews={columns < 3 ? () => setChoosing(true) : undefined}
              onHelp={() => setHelping(true)}
              search={<SearchField value={filter.q} onChange={(q) => change({ q })} inputRef={searchInput} />}
            />
            <TicketList
              list={list}
              listed={listed}
              list_key={list_key}
              row={row}
              empty={
                <EmptyView
                  filter={filter}
                  is_available={me?.availability === 'available'}
                  becomeAvailable={<BecomeAvailable />}
                  onView={choose}
                  onWiden={() => change({ is_narrow: false })}
                />
              }
            />
          </>
        }
        ticket={<OpenTicket reference={reference} onBack={columns === 1 ? close : undefined} />}
      />
      <ShortcutHelp open={is_helping} onClose={() => setHelping(false)} />
    </>
  );
}

interface DeskItemProps {
  ticket: TicketRow;
  has_left: boolean;
  to: string;
  is_open: boolean;
  replace: boolean;
}

const DeskItem = memo(function DeskItem({ ticket, ...props }: DeskItemProps) {
  const { t } = useTranslation();
  return (
    <TicketItem
      ticket={ticket}
      {...props}
      priority={<PriorityMark priority={ticket.priority} />}
      status={<Mark {...statusLook[ticket.status]} word={t(`words.status.${ticket.status}`)} />}
      timer={props.has_left ? null : <SlaTimer ticket={ticket} />}
    />
  );
});

function OpenTicket({ reference, onBack }: { reference: string | undefined; onBack: (() => void) | undefined }) {
  const { t } = useTranslation();
  if (!reference) {
    return (
      <Box sx={{ m: 'auto' }}>
        <Empty icon={mdiGestureTap} title={t('desk.ticket.none_title')} text={t('desk.ticket.none_text')} />
      </Box>
    );
  }
  return (
    <>
      {onBack && (
        <Box sx={{ px: 0.5, py: 0.25, borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
          <Button onClick={onBack} startIcon={<Icon path={mdiArrowLeft} />}>
            {t('desk.ticket.back')}
          </Button>
        </Box>
      )}
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <TicketView key={reference} reference={reference} embedded />
      </Box>
    </>
  );
}
