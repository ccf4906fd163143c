import { useTranslation } from 'react-i18next';
import { Assignment } from './Assignment.tsx';
import { Details } from './Details.tsx';
import { useOnScreen } from './on-screen.ts';
import { PanelSection } from './PanelSection.tsx';
import { RequesterCard } from './RequesterCard.tsx';
import { SlaTimers } from './SlaTimers.tsx';
import { Timeline } from './Timeline.tsx';

/** What stands beside the conversation: for staff all they need to decide, for the requester how things stand. */
export function SidePanel() {
  const { t } = useTranslation();
  const { is_staff } = useOnScreen();
  if (!is_staff) {
    return (
      <>
        <PanelSection title={t('tickets.panel.timeline')}>
          <Timeline />
        </PanelSection>
        <PanelSection title={t('tickets.panel.details')}>
          <Details />
        </PanelSection>
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
