import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Confirm } from 'react-admin';
import type { PolicyVersionAction } from '../../generated/graphql.js';
import { ReasonDialog } from '../../ui/ReasonDialog.js';
import { StepDialog } from './StepDialog.js';
import { type PolicyVersion, useCreateDraft, useDiscardDraft } from './use-versions.js';

const LABELS: Readonly<Record<PolicyVersionAction, string>> = {
  START_SHADOW: 'Start shadow …',
  STOP_SHADOW: 'Back to draft …',
  PUBLISH: 'Publish …',
  RETIRE: 'Retire …',
  RESTORE: 'Roll back to this …',
};

type Open = PolicyVersionAction | 'draft' | 'discard' | null;

/** What an operator can do with a version in its state. */
export function VersionActions({ version }: { version: PolicyVersion }) {
  const [open, setOpen] = useState<Open>(null);
  const createDraft = useCreateDraft();
  const discard = useDiscardDraft();
  const close = () => setOpen(null);
  const isDraft = version.state === 'DRAFT';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
      {version.actions
        // A draft that is not wanted is thrown away instead.
        .filter((action) => !(isDraft && action === 'RETIRE'))
        .map((action) => (
          <Button
            key={action}
            variant={action === 'PUBLISH' || action === 'START_SHADOW' ? 'contained' : 'outlined'}
            onClick={() => setOpen(action)}
          >
            {LABELS[action]}
          </Button>
        ))}
      <Button variant="outlined" color="inherit" onClick={() => setOpen('draft')}>
        Make a draft from this …
      </Button>
      {isDraft && (
        <Button color="inherit" onClick={() => setOpen('discard')}>
          Throw away …
        </Button>
      )}
      {open !== null && open !== 'draft' && open !== 'discard' && (
        <StepDialog version={version} action={open} onClose={close} />
      )}
      <ReasonDialog
        isOpen={open === 'draft'}
        title={`Draft from version ${version.number}`}
        label="What is it for?"
        confirmLabel="Make draft"
        onClose={close}
        onConfirm={(note) => {
          close();
          createDraft.mutate({ fromId: version.id, note });
        }}
      />
      <Confirm
        isOpen={open === 'discard'}
        title={`Throw draft ${version.number} away?`}
        content="Its rules are gone for good. The audit log keeps that it existed."
        confirm="Throw away"
        cancel="Back"
        onConfirm={() => {
          close();
          discard.mutate(version);
        }}
        onClose={close}
      />
    </Box>
  );
}
