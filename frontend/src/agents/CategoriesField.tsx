import { Chip, Stack } from '@mui/material';
import { mdiCheck } from '@mdi/js';
import { categories } from '@switchboard/contract/words.ts';
import { useController, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import type { AgentFields } from './agent-form.ts';

/** Which kinds of ticket come to this agent; none chosen means all. */
export function CategoriesField({ control }: { control: Control<AgentFields> }) {
  const { t } = useTranslation();
  const { field } = useController({ control, name: 'categories' });
  return (
    <Stack
      component="fieldset"
      direction="row"
      aria-label={t('admin.team.categories')}
      sx={{ flexWrap: 'wrap', gap: 1, m: 0, p: 0, border: 0 }}
    >
      {categories.map((category) => {
        const is_chosen = field.value.includes(category);
        const others = field.value.filter((one) => one !== category);
        return (
          <Chip
            key={category}
            component="button"
            type="button"
            clickable
            aria-pressed={is_chosen}
            color={is_chosen ? 'primary' : 'default'}
            variant={is_chosen ? 'filled' : 'outlined'}
            label={t(`words.category.${category}`)}
            {...(is_chosen && { icon: <Icon path={mdiCheck} /> })}
            onClick={() =>
              field.onChange(is_chosen ? others : categories.filter((one) => one === category || others.includes(one)))
            }
          />
        );
      })}
    </Stack>
  );
}
