import { Alert, Box, Button, Typography } from '@mui/material';
import { IconPencilPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { CanAccess, usePermissions } from 'react-admin';
import { errorMessage } from '#browser';
import type { Role } from '../../generated/graphql.js';
import { PageHead } from '../../ui/PageHead.js';
import { ReasonDialog } from '../../ui/ReasonDialog.js';
import { StaffOnly } from '../../ui/StaffOnly.js';
import { useCreateDraft, useVersions } from './use-versions.js';
import { VersionCard } from './VersionCard.js';

/** Every version of the content policy, the newest first. */
export function PolicyPage() {
  return (
    <CanAccess resource="policy" action="list" accessDenied={<StaffOnly />}>
      <Versions />
    </CanAccess>
  );
}

function Versions() {
  const { data: versions, error, isPending } = useVersions();
  const { permissions: role } = usePermissions<Role>();
  const [isAsking, setAsking] = useState(false);
  const createDraft = useCreateDraft();
  const live = versions?.find(({ state }) => state === 'LIVE');
  const start = live ?? versions?.[0];
  return (
    <>
      <PageHead
        title="Policy"
        lead="What may be made here, as data. A version is drafted, judges along in shadow, and is published; every verdict names the version it was given under."
      >
        {role === 'OPERATOR' && start && (
          <Button variant="contained" startIcon={<IconPencilPlus />} onClick={() => setAsking(true)}>
            New draft
          </Button>
        )}
      </PageHead>
      {isPending && <Typography aria-live="polite">Loading the versions …</Typography>}
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {versions && !live && (
        <Alert severity="error" sx={{ mb: 2 }}>
          No version is live, so nothing can be made. Roll back to a version that was live, or publish one.
        </Alert>
      )}
      <Box component="ul" sx={{ display: 'grid', gap: 1.5, m: 0, p: 0, listStyle: 'none' }}>
        {versions?.map((version) => (
          <VersionCard key={version.id} version={version} />
        ))}
      </Box>
      {start && (
        <ReasonDialog
          isOpen={isAsking}
          title="New draft"
          text={`It starts as a copy of version ${start.number}. Nothing changes until it is published.`}
          label="What is it for?"
          confirmLabel="Make draft"
          onClose={() => setAsking(false)}
          onConfirm={(note) => {
            setAsking(false);
            createDraft.mutate({ fromId: start.id, note });
          }}
        />
      )}
    </>
  );
}
