import { FormControlLabel, Paper, Switch, Typography } from '@mui/material';
import { useState } from 'react';
import { Confirm } from 'react-admin';
import type { FlagFieldsFragment } from '../generated/graphql.js';
import { FlagFootnote } from './FlagFootnote.js';
import { useSetFlag } from './use-flags.js';

/** Any flag but the kill switch. */
export function FlagCard({ flag }: { flag: FlagFieldsFragment }) {
  const [isAsking, setAsking] = useState(false);
  const setFlag = useSetFlag();
  const wanted = flag.enabled ? 'off' : 'on';
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <FormControlLabel
        control={
          <Switch
            checked={flag.enabled}
            disabled={flag.source === 'UNLEASH' || setFlag.isPending}
            onChange={() => setAsking(true)}
          />
        }
        label={<Typography sx={{ fontWeight: 650 }}>{flag.key}</Typography>}
      />
      <Typography>{flag.description}</Typography>
      <FlagFootnote flag={flag} />
      <Confirm
        isOpen={isAsking}
        title={`Turn ${flag.key} ${wanted}?`}
        content={flag.description}
        confirm={`Turn ${wanted}`}
        cancel="Back"
        onConfirm={() => {
          setAsking(false);
          setFlag.mutate({ key: flag.key, enabled: !flag.enabled });
        }}
        onClose={() => setAsking(false)}
      />
    </Paper>
  );
}
