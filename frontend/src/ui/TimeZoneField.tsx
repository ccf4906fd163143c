import { Autocomplete, TextField } from '@mui/material';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../clock.ts';
import { regionOf } from './format.ts';

export interface TimeZoneFieldProps {
  value: string;
  onChange: (zone: string) => void;
  error?: string | undefined;
}

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

/** One of the zones the browser knows, with the time it is there. */
export function TimeZoneField({ value, onChange, error }: TimeZoneFieldProps) {
  const { t, i18n } = useTranslation();
  const now = useNow(60_000);
  const clock = useMemo(() => timeIn(value, regionOf(i18n.language), now), [value, i18n.language, now]);
  return (
    <Autocomplete
      options={zones.includes(value) ? zones : [value, ...zones]}
      value={value}
      onChange={(_, zone) => onChange(zone)}
      disableClearable
      autoHighlight
      size="small"
      sx={{ maxWidth: 360 }}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t('frame.time_zone.label')}
          error={error !== undefined}
          helperText={error ?? (clock && t('frame.time_zone.now', { time: clock }))}
        />
      )}
    />
  );
}

function timeIn(timeZone: string, locale: string, at: number): string | null {
  try {
    return new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', weekday: 'short' }).format(
      at,
    );
  } catch {
    return null;
  }
}

/** The zone this browser is set to. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
