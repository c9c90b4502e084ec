import { Badge } from '@mui/material';
import {
  IconActivityHeartbeat,
  IconEyeCheck,
  IconFingerprint,
  IconListDetails,
  IconMailFast,
  IconScale,
  IconToggleRight,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Menu, usePermissions } from 'react-admin';
import type { Role } from '../generated/graphql.js';
import { mayOpen } from '../providers/access.js';
import { useOpenCaseCount } from './ReviewQueueProvider.js';

const ENTRIES: ReadonlyArray<{ part: string; title: string; icon: ReactElement }> = [
  { part: 'policy', title: 'Policy', icon: <IconScale /> },
  { part: 'hash-banks', title: 'Hash banks', icon: <IconFingerprint /> },
  { part: 'waitlist', title: 'Waitlist', icon: <IconListDetails /> },
  { part: 'users', title: 'Users', icon: <IconUsers /> },
  { part: 'rollout', title: 'Rollout', icon: <IconToggleRight /> },
  { part: 'outbox', title: 'Outbox', icon: <IconMailFast /> },
  { part: 'operations', title: 'Operations', icon: <IconActivityHeartbeat /> },
];

/** Shows only what the role may open. */
export function ConsoleMenu() {
  const { permissions: role } = usePermissions<Role>();
  const openCases = useOpenCaseCount();
  if (!role) return <Menu />;
  return (
    <Menu>
      <Menu.Item
        to="/review-cases"
        primaryText={openCases === undefined ? 'Review cases' : `Review cases (${openCases})`}
        leftIcon={
          <Badge badgeContent={openCases ?? 0} color="primary" max={99}>
            <IconEyeCheck />
          </Badge>
        }
      />
      {ENTRIES.filter(({ part }) => mayOpen(role, part)).map(({ part, title, icon }) => (
        <Menu.Item key={part} to={`/${part}`} primaryText={title} leftIcon={icon} />
      ))}
    </Menu>
  );
}
