import { Divider, IconButton, ListItemIcon, ListItemText, Menu, MenuItem } from '@mui/material';
import { mdiDeleteOutline, mdiDotsVertical, mdiEarth, mdiEarthOff, mdiPencilOutline } from '@mdi/js';
import type { ArticleRow } from '@switchboard/contract/knowledge.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../session.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { mayRemove, stateOf } from './article-state.ts';
import { placeOf } from './place-of.ts';
import { usePublishing } from './use-publishing.ts';

export interface ArticleMenuProps {
  article: ArticleRow;
  onRemove: () => void;
}

/** What can be done with an article from its row. */
export function ArticleMenu({ article, onRemove }: ArticleMenuProps) {
  const { t } = useTranslation();
  const { role } = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { publish, unpublish, is_busy } = usePublishing();
  const { kind, title } = article;
  const state = stateOf(article);
  const publishes = role === 'admin' && kind === 'article';
  const close = () => setAnchor(null);
  const entry = (icon: string, word: string, act: () => unknown) => (
    <MenuItem
      onClick={() => {
        close();
        void act();
      }}
    >
      <ListItemIcon>
        <Icon path={icon} fontSize="small" />
      </ListItemIcon>
      <ListItemText>{word}</ListItemText>
    </MenuItem>
  );
  return (
    <>
      <IconButton
        size="small"
        aria-label={t('knowledge_staff.list.actions_of', { title })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        disabled={is_busy}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon path={mdiDotsVertical} />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <MenuItem component={Link} to={placeOf(article)} onClick={close}>
          <ListItemIcon>
            <Icon path={mdiPencilOutline} fontSize="small" />
          </ListItemIcon>
          <ListItemText>{t('knowledge_staff.edit')}</ListItemText>
        </MenuItem>
        {publishes &&
          state !== 'published' &&
          entry(mdiEarth, t(state === 'draft' ? 'knowledge_staff.publish' : 'knowledge_staff.publish_newer'), () =>
            publish(article, article.latest_version),
          )}
        {publishes && state !== 'draft' && entry(mdiEarthOff, t('knowledge_staff.unpublish'), () => unpublish(article))}
        {(kind === 'faq' || mayRemove(role, article)) && <Divider component="li" />}
        {(kind === 'faq' || mayRemove(role, article)) && entry(mdiDeleteOutline, t('knowledge_staff.delete'), onRemove)}
      </Menu>
    </>
  );
}
