import { Box, Button, Chip, OutlinedInput, Typography } from '@mui/material';
import { mdiPlus } from '@mdi/js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';

export interface HolidaysFieldProps {
  holidays: readonly string[];
  onChange: (holidays: string[]) => void;
}

const is_day = /^\d{4}-\d{2}-\d{2}$/;

/** The days on which the business clock rests. */
export function HolidaysField({ holidays, onChange }: HolidaysFieldProps) {
  const { t, i18n } = useTranslation();
  const [day, setDay] = useState('');
  const add = () => {
    if (!is_day.test(day)) return;
    onChange([...new Set([...holidays, day])].sort());
    setDay('');
  };
  const name = (date: string) =>
    new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      Date.parse(`${date}T00:00:00Z`),
    );
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <OutlinedInput
          type="date"
          size="small"
          value={day}
          onChange={(event) => setDay(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
          inputProps={{ 'aria-label': t('admin.sla.holiday'), max: '9999-12-31' }}
        />
        <Button
          variant="outlined"
          startIcon={<Icon path={mdiPlus} />}
          onClick={add}
          disabled={!is_day.test(day) || holidays.length >= 366}
        >
          {t('admin.sla.add_holiday')}
        </Button>
      </Box>
      {holidays.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('admin.sla.no_holidays')}
        </Typography>
      ) : (
        <Box
          component="ul"
          aria-label={t('admin.sla.holidays')}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, m: 0, p: 0, listStyle: 'none' }}
        >
          {holidays.toSorted().map((date) => (
            <li key={date}>
              <Chip
                label={name(date)}
                onDelete={() => onChange(holidays.filter((one) => one !== date))}
                aria-label={t('admin.sla.remove_holiday', { day: name(date) })}
              />
            </li>
          ))}
        </Box>
      )}
    </Box>
  );
}
