import { Box, Typography } from '@mui/material';
import { categories } from '@switchboard/contract/words.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryIcon } from '../ui/category-look.ts';
import { ChoiceButton } from '../ui/ChoiceButton.tsx';
import { useFormat } from '../ui/format.ts';
import { useOnScreen } from './on-screen.ts';
import { TagList } from './TagList.tsx';
import { TicketLink } from './TicketLink.tsx';

/** The ticket's properties, name by name; staff change those that are theirs to change. */
export function Details() {
  const { t } = useTranslation();
  const format = useFormat();
  const { ticket, is_staff, change, is_changing } = useOnScreen();
  const { category, channel, agent, parent, follow_ups, rating } = ticket;
  const categoryChoice = (value: (typeof categories)[number]) => ({
    value,
    word: t(`words.category.${value}`),
    icon: categoryIcon[value],
  });
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(84px, auto) 1fr',
        columnGap: 2,
        rowGap: 1,
        m: 0,
        alignItems: 'center',
      }}
    >
      <Row name={t('tickets.field.category')}>
        {is_staff ? (
          <ChoiceButton
            label={t('tickets.field.category')}
            value={categoryChoice(category)}
            choices={categories.map(categoryChoice)}
            is_busy={is_changing}
            onChoose={(value) => void change({ category: value })}
          />
        ) : (
          t(`words.category.${category}`)
        )}
      </Row>
      {is_staff && (
        <Row name={t('tickets.field.tags')}>
          <TagList />
        </Row>
      )}
      {!is_staff && <Row name={t('tickets.field.agent')}>{agent?.name ?? t('tickets.details.nobody_yet')}</Row>}
      {is_staff && <Row name={t('tickets.field.channel')}>{t(`words.channel.${channel}`)}</Row>}
      <Row name={t('tickets.details.opened')}>{format.moment(ticket.created_at)}</Row>
      <Row name={t('tickets.details.updated')}>{format.moment(ticket.updated_at)}</Row>
      {ticket.resolved_at && <Row name={t('words.status.resolved')}>{format.moment(ticket.resolved_at)}</Row>}
      {parent && (
        <Row name={t('tickets.details.follows')}>
          <TicketLink ticket={parent} />
        </Row>
      )}
      {follow_ups.length > 0 && (
        <Row name={t('tickets.details.followed_by')}>
          {follow_ups.map((each) => (
            <TicketLink key={each.id} ticket={each} />
          ))}
        </Row>
      )}
      {rating && (
        <Row name={t('tickets.rating.title')}>
          {t('tickets.rating.score', { score: rating.score })}
          {rating.comment && (
            <Box sx={{ color: 'text.secondary' }}>{t('tickets.history.notes', { text: rating.comment })}</Box>
          )}
        </Row>
      )}
    </Box>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
        {name}
      </Typography>
      <Typography component="dd" variant="body2" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </>
  );
}
