import { useTranslation } from 'react-i18next';
import { Assignment } from './Assignment.tsx';
import { Details } from './Details.tsx';
import { JourneyAnswers } from './JourneyAnswers.tsx';
import { useOnScreen } from './on-screen.ts';
import { PanelSection } from './PanelSection.tsx';
import { RequesterCard } from './RequesterCard.tsx';
import { SlaTimers } from './SlaTimers.tsx';
import { Timeline } from './Timeline.tsx';

/** What stands beside the conversation: for staff all they need to decide, for the requester how things stand. */
export function SidePanel() {
  const { t } = useTranslation();
  const { ticket, is_staff } = useOnScreen();
  const answers = ticket.journey && (
    <PanelSection title={t('tickets.panel.journey', { name: ticket.journey.name })}>
      <JourneyAnswers journey={ticket.journey} />
    </PanelSection>
  );
  if (!is_staff) {
    return (
      <>
        <PanelSection title={t('tickets.panel.timeline')}>
          <Timeline />
        </PanelSection>
        <PanelSection title={t('tickets.panel.details')}>
          <Details />
        </PanelSection>
        {answers}
      </>
    );
  }
  return (
    <>
      <PanelSection title={t('tickets.panel.sla')}>
        <SlaTimers />
      </PanelSection>
      <PanelSection title={t('tickets.panel.assignment')}>
        <Assignment />
      </PanelSection>
      {answers}
      <PanelSection title={t('tickets.panel.requester')}>
        <RequesterCard />
      </PanelSection>
      <PanelSection title={t('tickets.panel.details')}>
        <Details />
      </PanelSection>
      <PanelSection title={t('tickets.panel.timeline')}>
        <Timeline />
      </PanelSection>
    </>
  );
}
