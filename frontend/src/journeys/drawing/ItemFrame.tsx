import { Box, IconButton, Stack } from '@mui/material';
import { mdiChevronDown, mdiChevronUp, mdiDragVertical, mdiTrashCanOutline } from '@mdi/js';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import type { Reorder } from './use-reorder.ts';

export interface ItemFrameProps {
  index: number;
  count: number;
  /** What is said of it: "Option 2". */
  name: string;
  reorder: Reorder;
  onMove: (to: number) => void;
  onRemove: () => void;
  children: ReactNode;
}

/** One option or rule among several: moved by its handle or by its buttons. */
export function ItemFrame({
  index,
  count,
  name,
  reorder: { drag, handle },
  onMove,
  onRemove,
  children,
}: ItemFrameProps) {
  const { t } = useTranslation();
  const is_dragged = drag?.from === index;
  const is_goal = drag !== null && drag.to === index && drag.to !== drag.from;
  const is_below = is_goal && drag.to > drag.from;
  return (
    <Box
      component="li"
      data-item
      aria-label={name}
      sx={({ vars }) => ({
        position: 'relative',
        p: 1.25,
        pl: 0.5,
        display: 'flex',
        border: `1px solid ${vars.palette.divider}`,
        borderRadius: 1,
        backgroundColor: vars.palette.background.paper,
        opacity: is_dragged ? 0.55 : 1,
        ...(is_goal && {
          '&::before': {
            content: '""',
            position: 'absolute',
            insetInline: 0,
            [is_below ? 'bottom' : 'top']: -6,
            height: 3,
            borderRadius: 2,
            backgroundColor: vars.palette.primary.main,
          },
        }),
      })}
    >
      <Stack sx={{ alignItems: 'center', mr: 0.5 }}>
        <Box
          {...handle(index)}
          title={t('editor.item.drag')}
          sx={{ display: 'grid', placeItems: 'center', width: 28, height: 28, color: 'text.secondary' }}
        >
          <Icon path={mdiDragVertical} fontSize="small" />
        </Box>
        <Step
          icon={mdiChevronUp}
          label={t('editor.item.up', { name })}
          is_off={index === 0}
          onStep={() => onMove(index - 1)}
        />
        <Step
          icon={mdiChevronDown}
          label={t('editor.item.down', { name })}
          is_off={index === count - 1}
          onStep={() => onMove(index + 1)}
        />
        <Step icon={mdiTrashCanOutline} label={t('editor.item.remove', { name })} onStep={onRemove} />
      </Stack>
      <Stack sx={{ flex: 1, minWidth: 0, gap: 1.25 }}>{children}</Stack>
    </Box>
  );
}

interface StepProps {
  icon: string;
  label: string;
  is_off?: boolean;
  onStep: () => void;
}

const Step = ({ icon, label, is_off = false, onStep }: StepProps) => (
  <IconButton size="small" disabled={is_off} title={label} onClick={onStep} sx={{ p: 0.375 }}>
    <Icon path={icon} fontSize="small" label={label} />
  </IconButton>
);
