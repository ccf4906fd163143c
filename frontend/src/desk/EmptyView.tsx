import { Button } from '@mui/material';
import { mdiMagnify } from '@mdi/js';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/Empty.tsx';
import { viewIcons } from './view-look.ts';
import type { Filter, View } from './views.ts';

export interface EmptyViewProps {
  filter: Filter;
  /** Work comes only to those who are available. */
  is_available: boolean;
  /** What sets them available. */
  becomeAvailable: ReactNode;
  onView: (view: View) => void;
  onWiden: () => void;
}

/** Nothing here: why, and what to do next. */
export function EmptyView({
  filter: { view, q, is_narrow },
  is_available,
  becomeAvailable,
  onView,
  onWiden,
}: EmptyViewProps) {
  const { t } = useTranslation();
  if (q !== '') {
    return (
      <Empty
        icon={mdiMagnify}
        title={t('desk.empty.search_title', { q })}
        text={t('desk.empty.search_text')}
        action={
          is_narrow && (
            <Button variant="outlined" onClick={onWiden}>
              {t('desk.empty.search_everywhere')}
            </Button>
          )
        }
      />
    );
  }
  if (view === 'mine' && !is_available) {
    return (
      <Empty
        icon={viewIcons.mine}
        title={t('desk.empty.mine_title')}
        text={t('desk.empty.mine_unavailable')}
        action={becomeAvailable}
      />
    );
  }
  const look = view === 'mine' || view === 'unassigned' ? (view === 'mine' ? 'unassigned' : 'mine') : null;
  return (
    <Empty
      icon={viewIcons[view]}
      title={t(`desk.empty.${view}_title`)}
      text={t(`desk.empty.${view}_text`)}
      action={
        look && (
          <Button variant="outlined" onClick={() => onView(look)}>
            {t('desk.empty.look_at', { view: t(`desk.views.${look}`) })}
          </Button>
        )
      }
    />
  );
}
