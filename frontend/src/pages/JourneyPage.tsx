import { GlobalStyles, type Theme } from '@mui/material';
import { useParams } from 'react-router';
import { JourneyWalk } from '../journeys/walk/JourneyWalk.tsx';
import { useSession } from '../session.tsx';
import { pathOf } from '../tickets/TicketLink.tsx';

/** Where the page is narrow, what goes on stands at the foot of the window: the chat's bubble goes up, and toasts stand above. */
const footIsTaken = ({ breakpoints }: Theme) => ({
  [breakpoints.down('sm')]: { ':root': { '--toasts': '84px', scrollPaddingBottom: '84px' } },
  [breakpoints.down('md')]: {
    ':root': {
      '--switchboard-top': 'calc(var(--bar) + 8px)',
      '--switchboard-size': '34px',
      '--switchboard-edge': '8px',
    },
  },
});

/** A journey as customers walk it, question by question, until it is a ticket. */
export function JourneyPage() {
  const { journey = '' } = useParams();
  const { user, is_staff } = useSession();
  return (
    <>
      <GlobalStyles styles={footIsTaken} />
      {/* Another person walks another way. */}
      <JourneyWalk
        key={`${journey} ${user?.id}`}
        journey_id={journey}
        ticketPath={(number) => pathOf(number, is_staff)}
      />
    </>
  );
}
