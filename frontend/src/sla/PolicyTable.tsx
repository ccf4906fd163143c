import { Box, MenuItem, Select, Typography } from '@mui/material';
import { clocks, priorities, slaTargets, type Priority } from '@switchboard/contract/words.ts';
import type { ReactNode } from 'react';
import { Controller, useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { SlaFields } from './policy-form.ts';
import { SpanField } from './SpanField.tsx';

export interface PolicyTableProps {
  control: Control<SlaFields>;
  mark: (priority: Priority) => ReactNode;
}

/** What is promised for each priority, the most urgent first; on a phone one below the other. */
export function PolicyTable({ control, mark }: PolicyTableProps) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'grid' }}>
      {/* Every field carries its full name; these are for the eye. */}
      <Box
        aria-hidden
        sx={[
          rowLook,
          {
            display: { xs: 'none', md: 'grid' },
            color: 'text.secondary',
            fontSize: '0.8125rem',
            fontWeight: 600,
            pb: 1,
          },
        ]}
      >
        <span>{t('admin.sla.priority')}</span>
        {slaTargets.map((target) => (
          <span key={target}>{t(`words.sla_target.${target}`)}</span>
        ))}
        <span>{t('admin.sla.clock')}</span>
      </Box>
      {priorities.toReversed().map((priority) => (
        <PolicyRow key={priority} control={control} priority={priority} mark={mark(priority)} />
      ))}
    </Box>
  );
}

function PolicyRow({ control, priority, mark }: { control: Control<SlaFields>; priority: Priority; mark: ReactNode }) {
  const { t } = useTranslation();
  const clock = useWatch({ control, name: `policies.${priority}.clock` });
  return (
    <Box sx={[rowLook, { py: 1.5, borderTop: 1, borderColor: 'divider' }]}>
      <Box sx={{ lineHeight: '40px' }}>{mark}</Box>
      {slaTargets.map((target) => (
        <Cell key={target} label={t(`words.sla_target.${target}`)}>
          <SpanField control={control} priority={priority} target={target} has_days={clock === 'calendar'} />
        </Cell>
      ))}
      <Cell label={t('admin.sla.clock')}>
        <Controller
          control={control}
          name={`policies.${priority}.clock`}
          render={({ field: { ref, ...field } }) => (
            <Select
              {...field}
              inputRef={ref}
              size="small"
              inputProps={{ 'aria-label': `${t(`words.priority.${priority}`)}, ${t('admin.sla.clock')}` }}
              sx={{ minWidth: 180 }}
            >
              {clocks.map((one) => (
                <MenuItem key={one} value={one}>
                  {t(`words.clock.${one}`)}
                </MenuItem>
              ))}
            </Select>
          )}
        />
      </Cell>
    </Box>
  );
}

const Cell = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box sx={{ minWidth: 0 }}>
    <Typography
      variant="caption"
      aria-hidden
      sx={{ display: { xs: 'block', md: 'none' }, color: 'text.secondary', mb: 0.25 }}
    >
      {label}
    </Typography>
    {children}
  </Box>
);

const rowLook = {
  display: 'grid',
  gap: { xs: 1.25, md: 2 },
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '120px 216px 216px minmax(180px, 1fr)' },
} as const;
