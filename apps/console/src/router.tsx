import { Spin } from 'antd';
import type { ComponentType } from 'react';
import { createBrowserRouter } from 'react-router';
import { Broken } from './shell/broken';
import { Home } from './shell/home';
import { Lost } from './shell/lost';
import { Shell } from './shell/shell';

/** A screen that is loaded when somebody goes there. */
const screen =
  <N extends string>(load: () => Promise<Record<N, ComponentType>>, name: N) =>
  async () => ({ Component: (await load())[name] });

/** Every screen has an address; what is shown stands in it. */
export const router = createBrowserRouter(
  [
    {
      ErrorBoundary: Broken,
      HydrateFallback: () => <Spin fullscreen description="正在打开" />,
      children: [
        { path: '/sign-in', lazy: screen(() => import('./features/staff/sign-in'), 'SignIn') },
        { path: '/set-up', lazy: screen(() => import('./features/staff/set-up'), 'SetUp') },
        {
          element: <Shell />,
          children: [
            { path: '/', element: <Home /> },
            {
              path: '/communities',
              lazy: screen(() => import('./features/community/community-list'), 'CommunityList'),
            },
            {
              path: '/communities/:id',
              lazy: screen(() => import('./features/community/community-screen'), 'CommunityScreen'),
            },
            {
              path: '/engineers',
              lazy: screen(() => import('./features/engineer/engineer-list'), 'EngineerList'),
            },
            {
              path: '/engineers/:id',
              lazy: screen(() => import('./features/engineer/engineer-screen'), 'EngineerScreen'),
            },
            { path: '/services', lazy: screen(() => import('./features/catalog/service-list'), 'ServiceList') },
            {
              path: '/settings',
              lazy: screen(() => import('./features/settings/settings-screen'), 'SettingsScreen'),
            },
            { path: '/me', lazy: screen(() => import('./features/staff/own-account'), 'OwnAccount') },
            { path: '/staff', lazy: screen(() => import('./features/staff/staff-list'), 'StaffList') },
            { path: '/roles', lazy: screen(() => import('./features/staff/roles-table'), 'RolesTable') },
            { path: '/audit', lazy: screen(() => import('./features/audit/audit-list'), 'AuditList') },
            { path: '*', element: <Lost /> },
          ],
        },
      ],
    },
  ],
  { basename: '/console' },
);
