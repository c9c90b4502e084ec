import { Alert, Box, Typography } from '@mui/material';
import { CanAccess } from 'react-admin';
import { errorMessage } from '#browser';
import { PageHead } from '../ui/PageHead.js';
import { StaffOnly } from '../ui/StaffOnly.js';
import { FlagCard } from './FlagCard.js';
import { KillSwitch } from './KillSwitch.js';
import { useFlags } from './use-flags.js';

const KILL_SWITCH_KEY = 'generation.enabled';

/** Who may generate, and the switch that stops it all. */
export function RolloutPage() {
  return (
    <CanAccess resource="rollout" action="show" accessDenied={<StaffOnly />}>
      <PageHead title="Rollout" />
      <Flags />
    </CanAccess>
  );
}

function Flags() {
  const { data: flags, error, isPending } = useFlags();
  if (isPending) return <Typography aria-live="polite">Loading the flags …</Typography>;
  if (error) return <Alert severity="error">{errorMessage(error)}</Alert>;
  const killSwitch = flags.find(({ key }) => key === KILL_SWITCH_KEY);
  const others = flags.filter(({ key }) => key !== KILL_SWITCH_KEY);
  const isElsewhere = flags.some(({ source }) => source === 'UNLEASH');
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 820 }}>
      {isElsewhere && (
        <Alert severity="info" variant="outlined">
          These flags live on your Unleash server. Change them there; here they are shown as Frisket sees
          them.
        </Alert>
      )}
      {!killSwitch && (
        <Alert severity="warning">
          There is no kill switch in the flag data. Without it nothing is generated.
        </Alert>
      )}
      {killSwitch && <KillSwitch flag={killSwitch} />}
      {others.map((flag) => (
        <FlagCard key={flag.key} flag={flag} />
      ))}
    </Box>
  );
}
