// Every address of the browser's part, who may go there, and the page that is fetched for it.
import { createBrowserRouter, type RouteObject } from 'react-router';
import { loadStaffTexts } from '../i18n.ts';
import { BrokenPage, NotFound } from './ErrorPages.tsx';
import { Allow, Start, TicketEntry } from './guards.tsx';
import { Shell } from './Shell.tsx';

const accounts: RouteObject[] = [
  { path: 'login', lazy: async () => ({ Component: (await import('../pages/SignIn.tsx')).SignIn }) },
  { path: 'register', lazy: async () => ({ Component: (await import('../pages/SignUp.tsx')).SignUp }) },
  { path: 'forgot', lazy: async () => ({ Component: (await import('../pages/ForgotPassword.tsx')).ForgotPassword }) },
  { path: 'reset', lazy: async () => ({ Component: (await import('../pages/ResetPassword.tsx')).ResetPassword }) },
  { path: 'verify', lazy: async () => ({ Component: (await import('../pages/VerifyEmail.tsx')).VerifyEmail }) },
  { path: 'setup', lazy: async () => ({ Component: (await import('../pages/SetUp.tsx')).SetUp }) },
  {
    element: <Allow roles={['customer', 'agent', 'admin']} />,
    children: [{ path: 'account', lazy: async () => ({ Component: (await import('../pages/Account.tsx')).Account }) }],
  },
];

const customers: RouteObject[] = [
  {
    element: <Start />,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('../pages/CustomerHome.tsx')).CustomerHome }) },
    ],
  },
  { path: 'kb/:slug', lazy: async () => ({ Component: (await import('../pages/ArticlePage.tsx')).ArticlePage }) },
  {
    path: 'kb/category/:category',
    lazy: async () => ({ Component: (await import('../pages/CategoryPage.tsx')).CategoryPage }),
  },
  { path: 'tickets/new', lazy: async () => ({ Component: (await import('../pages/NewTicket.tsx')).NewTicket }) },
  {
    element: <Allow roles={['customer']} />,
    children: [
      { path: 'tickets', lazy: async () => ({ Component: (await import('../pages/MyTickets.tsx')).MyTickets }) },
    ],
  },
  {
    element: <TicketEntry />,
    children: [
      { path: 'tickets/:ref', lazy: async () => ({ Component: (await import('../pages/TicketPage.tsx')).TicketPage }) },
    ],
  },
];

const ofStaff = { loader: loadStaffTexts, shouldRevalidate: () => false };

const staff: RouteObject[] = [
  {
    ...ofStaff,
    element: <Allow roles={['agent', 'admin']} />,
    // Routes with an optional part: going from ticket to ticket must not build the desk anew.
    children: [
      {
        path: 'agent/chats/:id?',
        lazy: async () => ({ Component: (await import('../pages/AgentChats.tsx')).AgentChats }),
      },
      {
        path: 'agent/replies',
        lazy: async () => ({ Component: (await import('../pages/CannedReplies.tsx')).CannedReplies }),
      },
      {
        path: 'agent/knowledge',
        lazy: async () => ({ Component: (await import('../pages/KnowledgeList.tsx')).KnowledgeList }),
      },
      {
        path: 'agent/knowledge/gaps',
        lazy: async () => ({ Component: (await import('../pages/KnowledgeGaps.tsx')).KnowledgeGaps }),
      },
      {
        path: 'agent/knowledge/:id',
        lazy: async () => ({ Component: (await import('../pages/ArticleEditor.tsx')).ArticleEditor }),
      },
      {
        path: 'agent/faqs',
        lazy: async () => ({ Component: (await import('../pages/FaqManagement.tsx')).FaqManagement }),
      },
      {
        path: 'admin/chats',
        lazy: async () => ({ Component: (await import('../pages/ChatHistory.tsx')).ChatHistory }),
      },
      { path: 'agent/:ref?', lazy: async () => ({ Component: (await import('../pages/AgentDesk.tsx')).AgentDesk }) },
    ],
  },
  {
    ...ofStaff,
    element: <Allow roles={['admin']} />,
    children: [
      { path: 'admin', lazy: async () => ({ Component: (await import('../pages/LiveBoard.tsx')).LiveBoard }) },
      { path: 'admin/team', lazy: async () => ({ Component: (await import('../pages/Team.tsx')).Team }) },
      {
        path: 'admin/chat',
        lazy: async () => ({ Component: (await import('../pages/ChatSettings.tsx')).ChatSettings }),
      },
      { path: 'admin/sla', lazy: async () => ({ Component: (await import('../pages/SlaSettings.tsx')).SlaSettings }) },
      {
        path: 'admin/queue',
        lazy: async () => ({ Component: (await import('../pages/QueueSettings.tsx')).QueueSettings }),
      },
    ],
  },
];

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <BrokenPage />,
    hydrateFallbackElement: <></>,
    children: [
      // A page that fails leaves the frame standing.
      {
        errorElement: <BrokenPage />,
        children: [...customers, ...staff, ...accounts, { path: '*', element: <NotFound /> }],
      },
    ],
  },
]);
