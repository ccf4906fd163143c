import { mdiArchiveOutline, mdiCircleEditOutline, mdiEyeOutline, mdiFileOutline, mdiUpdate } from '@mdi/js';
import type { Journey } from '@switchboard/contract/journeys.ts';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/Tag.tsx';

interface StandingProps {
  journey: Pick<Journey, 'active_version' | 'latest_version' | 'is_archived'>;
  is_dirty?: boolean;
}

/** What customers see of it, and what of it is not saved. */
export function Standing({ journey, is_dirty = false }: StandingProps) {
  const { t } = useTranslation();
  const { active_version, latest_version, is_archived } = journey;
  return (
    <>
      {is_archived && <Tag icon={mdiArchiveOutline} word={t('editor.standing.archived')} tone="warning" />}
      {active_version !== null && (
        <Tag icon={mdiEyeOutline} word={t('editor.standing.shown', { version: active_version })} tone="success" />
      )}
      {active_version === null && !is_archived && <Tag icon={mdiFileOutline} word={t('editor.standing.draft')} />}
      {active_version !== null && latest_version > active_version && (
        <Tag icon={mdiUpdate} word={t('editor.standing.newer', { version: latest_version })} tone="info" />
      )}
      {is_dirty && <Tag icon={mdiCircleEditOutline} word={t('editor.standing.unsaved')} tone="warning" />}
    </>
  );
}
