import { Box } from '@mui/material';
import { useEffect, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { articleLook } from './article-look.ts';
import { elementAt } from './element-at.ts';

export interface ArticleBodyProps {
  /** Cleaned by the desk when it was saved, and prepared for the page. */
  html: string;
  language: string;
  /** It lies over a page that must not be lost: what it links to opens in a tab of its own. */
  is_over_page?: boolean;
}

/** The one place where a text of somebody's becomes markup. */
export function ArticleBody({ html, language, is_over_page = false }: ArticleBodyProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const word = t('knowledge.article.scrolls');
    const observer = new ResizeObserver((entries) => {
      for (const { target } of entries) markWide(target as HTMLElement, word);
    });
    for (const each of body.current?.querySelectorAll('[data-wide], pre') ?? []) observer.observe(each);
    return () => observer.disconnect();
  }, [html, t]);
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const address = link?.getAttribute('href');
    if (!link || !address || link.target || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!/^(#|\/(?!api\/))/.test(address)) return;
    event.preventDefault();
    if (!is_over_page) void navigate(address);
    else if (address.startsWith('/')) window.open(address, '_blank', 'noopener');
    else elementAt(address)?.scrollIntoView();
  };
  return (
    <Box ref={body} lang={language} onClick={follow} sx={articleLook} dangerouslySetInnerHTML={{ __html: html }} />
  );
}

/** What scrolls by itself can be reached, and scrolled, by keyboard. */
function markWide(element: HTMLElement, word: string): void {
  if (element.scrollWidth > element.clientWidth) {
    element.tabIndex = 0;
    element.setAttribute('role', 'region');
    element.setAttribute('aria-label', word);
  } else for (const name of ['tabindex', 'role', 'aria-label']) element.removeAttribute(name);
}
