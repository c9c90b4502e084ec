import { Alert, Box, Button, MenuItem, Paper, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetOne } from 'react-admin';
import { Link, useParams } from 'react-router';
import { errorMessage } from '#browser';
import type { AccessStage, Role } from '../../generated/graphql.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { moment } from '../../ui/moment.js';
import { PageHead } from '../../ui/PageHead.js';
import { ReasonDialog } from '../../ui/ReasonDialog.js';
import { useAction } from '../../ui/use-action.js';
import { updateUser, type UserChange } from './update-user.js';
import type { UserRecord } from './users.source.js';

const STAGES: readonly AccessStage[] = ['REVOKED', 'WAITLIST', 'BETA', 'PREVIEW', 'TRUSTED', 'STAFF'];
const ROLES: readonly Role[] = ['MEMBER', 'MODERATOR', 'OPERATOR'];

/** A change that still lacks its reason. */
type Asked = { kind: 'stage'; accessStage: AccessStage } | { kind: 'role'; role: Role } | { kind: 'suspend' };

export function UserShow() {
  const { id = '' } = useParams();
  const { data: user, isPending, error } = useGetOne<UserRecord>('users', { id });
  if (user) return <Account user={user} />;
  if (isPending) return <Typography aria-live="polite">Loading the account …</Typography>;
  return (
    <EmptyState heading="h1" title="This account could not be loaded" text={errorMessage(error)}>
      <Button component={Link} to="/users" variant="contained">
        All users
      </Button>
    </EmptyState>
  );
}

function Account({ user }: { user: UserRecord }) {
  const [asked, setAsked] = useState<Asked>();
  const update = useAction((change: UserChange) => updateUser(user.id, change));
  const confirm = (reason: string) => {
    setAsked(undefined);
    if (asked) update.mutate({ ...asked, reason });
  };
  return (
    <>
      <PageHead
        title={user.displayName}
        lead={`${user.email} · since ${moment(user.createdAt)} · ${user.generationCount} generations`}
      >
        <Button component={Link} to="/users" variant="outlined" color="inherit">
          All users
        </Button>
      </PageHead>
      <Paper variant="outlined" sx={{ display: 'grid', gap: 2, p: 2, maxWidth: 620 }}>
        <Choice
          label="Access stage"
          help="Decides whether and how much this person may generate."
          value={user.accessStage}
          options={STAGES}
          onChoose={(accessStage) => setAsked({ kind: 'stage', accessStage })}
        />
        <Choice
          label="Role"
          help="Moderators review; operators run everything."
          value={user.role}
          options={ROLES}
          onChoose={(role) => setAsked({ kind: 'role', role })}
        />
        {user.suspendedAt ? (
          <Alert
            severity="warning"
            variant="outlined"
            action={
              <Button
                color="inherit"
                disabled={update.isPending}
                onClick={() => update.mutate({ kind: 'reinstate' })}
              >
                Reinstate
              </Button>
            }
          >
            Suspended {moment(user.suspendedAt)}: {user.suspensionReason}
          </Alert>
        ) : (
          <Box>
            <Button
              variant="contained"
              disabled={update.isPending}
              onClick={() => setAsked({ kind: 'suspend' })}
            >
              Suspend …
            </Button>
          </Box>
        )}
      </Paper>
      <ReasonDialog
        isOpen={asked !== undefined}
        title={asked ? questionText(asked, user.displayName) : ''}
        label="Reason"
        confirmLabel="Do it"
        onClose={() => setAsked(undefined)}
        onConfirm={confirm}
      />
    </>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  help: string;
  value: T;
  options: readonly T[];
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, help, value, options, onChoose }: ChoiceProps<T>) {
  const choose = (chosen: string) => {
    const option = options.find((known) => known === chosen);
    if (option !== undefined && option !== value) onChoose(option);
  };
  return (
    <TextField
      select
      label={label}
      helperText={help}
      value={value}
      onChange={(event) => choose(event.target.value)}
    >
      {options.map((option) => (
        <MenuItem key={option} value={option}>
          {option.toLowerCase()}
        </MenuItem>
      ))}
    </TextField>
  );
}

function questionText(asked: Asked, name: string): string {
  switch (asked.kind) {
    case 'stage':
      return `Move ${name} to stage ${asked.accessStage.toLowerCase()}?`;
    case 'role':
      return `Make ${name} ${asked.role.toLowerCase()}?`;
    case 'suspend':
      return `Suspend ${name}?`;
  }
}
