import { Button } from '@mui/material';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Confirm, useListContext } from 'react-admin';
import { useAction } from '../../ui/use-action.js';
import { admitAll } from './admit.js';
import type { WaitlistRecord } from './waitlist.source.js';

/** Admits everybody who is ticked, after asking. Reads the selection from the list context. */
export function BulkAdmitButton() {
  const { selectedIds, onUnselectItems } = useListContext<WaitlistRecord>();
  const [isAsking, setAsking] = useState(false);
  const admission = useAction((ids: readonly string[]) => admitAll(ids));
  const count = selectedIds.length;
  const confirm = () => {
    setAsking(false);
    admission.mutate(selectedIds.map(String), { onSettled: () => onUnselectItems() });
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<IconUserPlus />}
        disabled={admission.isPending}
        onClick={() => setAsking(true)}
      >
        Admit {count}
      </Button>
      <Confirm
        isOpen={isAsking}
        loading={admission.isPending}
        title={`Admit ${count} ${count === 1 ? 'person' : 'people'}?`}
        content="Each of them gets an account and an invitation mail with a link that works for 7 days."
        confirm="Admit"
        cancel="Back"
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
