import { Menu, UnstyledButton } from '@mantine/core';
import { IconLogout, IconShieldCheck, IconTools } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { execute } from '#browser';
import type { ViewerFieldsFragment } from '../../generated/graphql.js';
import { SignOutDocument } from './account.documents.js';
import classes from './AccountMenu.module.css';
import { leaveSession } from './session.js';

/** The person's corner of the header: credits left, policy, console for those who may, sign out. */
export function AccountMenu({ viewer }: { viewer: ViewerFieldsFragment }) {
  const signOut = useSignOut();
  const mayOpenConsole = viewer.role !== 'MEMBER';
  return (
    <Menu position="bottom-end" width={260} shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={`Account, ${viewer.creditsLeft} credits left`}>
          <span className={classes.credits}>{viewer.creditsLeft}</span>
          <span className={classes.initial}>{viewer.displayName.slice(0, 1).toUpperCase()}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.dropdown}>
        <div className={classes.who}>
          <strong>{viewer.displayName}</strong>
          <span>{viewer.email}</span>
          <span>
            {viewer.creditsLeft} of {viewer.creditsPerDay} credits left today
          </span>
        </div>
        <Menu.Divider />
        {mayOpenConsole && (
          <Menu.Item component="a" href="/admin/" leftSection={<IconTools size={18} />}>
            Console
          </Menu.Item>
        )}
        <Menu.Item component={Link} to="/policy" leftSection={<IconShieldCheck size={18} />}>
          Content policy
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} />} onClick={() => signOut.mutate()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => execute(SignOutDocument),
    onSuccess: () => {
      leaveSession(client);
      void navigate('/');
    },
  });
}
