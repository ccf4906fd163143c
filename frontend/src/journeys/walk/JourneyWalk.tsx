import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useTranslation } from 'react-i18next';
import { Closed, OfSomebody, SentBefore, SentUnheard } from './Ended.tsx';
import { NewsLine } from './NewsLine.tsx';
import { useRun } from './use-run.ts';
import type { Sent } from './use-submit.ts';
import { Walk } from './Walk.tsx';

export interface JourneyWalkProps {
  journey_id: string;
  /** Where a ticket is read. */
  ticketPath: (number: number) => string;
}

/** A journey for whoever walks it, in whatever state it is found. */
export function JourneyWalk({ journey_id, ticketPath }: JourneyWalkProps) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const [is_inside] = useState(search.has('at'));
  const { standing, news, is_before_sign_in, beginAnew } = useRun(journey_id, is_inside);
  const navigate = useNavigate();
  // Not to be gone back to: it has been sent.
  const onSent = ({ number }: Sent) => void navigate(ticketPath(number), { replace: true, state: { is_new: true } });
  const title = standing.is === 'under_way' ? standing.run.name : t('journeys.help.title');

  const shown = () => {
    switch (standing.is) {
      case 'loading':
        return <Loading />;
      case 'failed':
        return <ProblemNotice problem={standing.problem} retry={standing.retry} />;
      case 'closed':
        return <Closed />;
      case 'of_somebody':
        return <OfSomebody onAnew={beginAnew} />;
      case 'sent':
        return <SentBefore number={standing.ticket} way={{ to: ticketPath(standing.ticket) }} onAnew={beginAnew} />;
      case 'under_way': {
        const at_hand = standing;
        if (at_hand.run.state === 'submitted')
          return <SentUnheard at_hand={at_hand} onSent={onSent} onAnew={beginAnew} />;
        return (
          <Walk
            at_hand={at_hand}
            news={news && <NewsLine news={news} ticketPath={ticketPath} />}
            is_before_sign_in={is_before_sign_in}
            onAnew={beginAnew}
            onSent={onSent}
          />
        );
      }
    }
  };
  return (
    <Page title={title} hideTitle sx={column}>
      {shown()}
    </Page>
  );
}

/** As high as the window, so that what goes on stands at the foot of a small one; there is no bubble to leave room for. */
const column = {
  maxWidth: 640,
  flex: 1,
  display: 'flex',
  flexDirection: 'column',
  pb: { xs: 0, sm: 3 },
  '&::after': { display: 'none' },
};
