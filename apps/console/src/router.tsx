import { createBrowserRouter } from 'react-router';
import { AuditList } from './features/audit/audit-list';
import { CommunityList } from './features/community/community-list';
import { CommunityScreen } from './features/community/community-screen';
import { OwnAccount } from './features/staff/own-account';
import { RolesTable } from './features/staff/roles-table';
import { SetUp } from './features/staff/set-up';
import { SignIn } from './features/staff/sign-in';
import { StaffList } from './features/staff/staff-list';
import { Home } from './shell/home';
import { Lost } from './shell/lost';
import { Shell } from './shell/shell';

/** Every screen has an address; what is shown stands in it. */
export const router = createBrowserRouter(
  [
    { path: '/sign-in', element: <SignIn /> },
    { path: '/set-up', element: <SetUp /> },
    {
      element: <Shell />,
      children: [
        { path: '/', element: <Home /> },
        { path: '/communities', element: <CommunityList /> },
        { path: '/communities/:id', element: <CommunityScreen /> },
        { path: '/me', element: <OwnAccount /> },
        { path: '/staff', element: <StaffList /> },
        { path: '/roles', element: <RolesTable /> },
        { path: '/audit', element: <AuditList /> },
        { path: '*', element: <Lost /> },
      ],
    },
  ],
  { basename: '/console' },
);
