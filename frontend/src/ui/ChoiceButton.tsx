import { ButtonBase, ListItemIcon, ListItemText, Menu, MenuItem } from '@mui/material';
import { mdiCheck, mdiChevronDown } from '@mdi/js';
import { useState, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { Tone } from './Tag.tsx';

export interface Choice<V extends string> {
  value: V;
  word: string;
  icon: string;
  tone?: Tone;
}

export interface ChoiceButtonProps<V extends string> {
  /** What is chosen: "Status". Read out before the present word. */
  label: string;
  value: Choice<V>;
  /** What it may become; the present one, if it is among them, is marked. */
  choices: readonly Choice<V>[];
  is_busy?: boolean;
  /** A word under the choices, such as why there are no more. */
  foot?: ReactNode;
  onChoose: (value: V) => void;
}

/** A tag that opens a menu of what it may become. */
export function ChoiceButton<V extends string>({
  label,
  value,
  choices,
  is_busy = false,
  foot,
  onChoose,
}: ChoiceButtonProps<V>) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (chosen: V) => {
    setAnchor(null);
    if (chosen !== value.value) onChoose(chosen);
  };
  const tone = value.tone ?? 'neutral';
  return (
    <>
      <ButtonBase
        aria-label={`${label}: ${value.word}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        disabled={is_busy}
        title={label}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={({ vars }) => ({
          gap: 0.75,
          pl: 1,
          pr: 0.5,
          height: 28,
          borderRadius: '14px',
          fontFamily: 'inherit',
          fontSize: '0.8125rem',
          fontWeight: 600,
          whiteSpace: 'nowrap',
          color: tone === 'neutral' ? vars.palette.text.secondary : vars.palette.tint[tone].text,
          backgroundColor: tone === 'neutral' ? vars.palette.background.sunk : vars.palette.tint[tone].background,
          '&:hover': { filter: 'brightness(0.96)' },
          '&.Mui-disabled': { opacity: 0.6 },
        })}
      >
        <Icon path={value.icon} sx={{ fontSize: '1rem' }} />
        {value.word}
        <Icon path={mdiChevronDown} sx={{ fontSize: '1.125rem' }} />
      </ButtonBase>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {choices.map((choice) => (
          <MenuItem key={choice.value} selected={choice.value === value.value} onClick={() => choose(choice.value)}>
            <ListItemIcon>
              <Icon
                path={choice.icon}
                fontSize="small"
                sx={{ color: choice.tone && choice.tone !== 'neutral' ? `${choice.tone}.main` : 'text.secondary' }}
              />
            </ListItemIcon>
            <ListItemText>{choice.word}</ListItemText>
            {choice.value === value.value && <Icon path={mdiCheck} fontSize="small" sx={{ ml: 2 }} />}
          </MenuItem>
        ))}
        {foot}
      </Menu>
    </>
  );
}
