import { Box, Button, Paper, Typography } from '@mui/material';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import type { FlagFieldsFragment } from '../generated/graphql.js';
import { FlagFootnote } from './FlagFootnote.js';
import { TypeToConfirm } from './TypeToConfirm.js';
import { useSetFlag } from './use-flags.js';

/** Stops every new generation at once, and opens again. Both ask for a typed word: neither should happen by slip. */
export function KillSwitch({ flag }: { flag: FlagFieldsFragment }) {
  const [isAsking, setAsking] = useState(false);
  const setFlag = useSetFlag();
  const isOpen = flag.enabled;
  const word = isOpen ? 'STOP' : 'OPEN';
  return (
    <Paper
      variant="outlined"
      sx={{
        p: { xs: 2, sm: 4 },
        borderWidth: 2,
        borderStyle: 'dashed',
        borderColor: isOpen ? 'success.main' : 'error.main',
      }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 3,
          alignItems: 'center',
          justifyContent: 'space-between',
        }}
      >
        <Box>
          <Typography variant="h4" component="h2" color={isOpen ? 'success.main' : 'error.main'}>
            Generation is {isOpen ? 'open' : 'stopped'}
          </Typography>
          <Typography color="text.secondary" sx={{ mt: 1, maxWidth: '34em' }}>
            {isOpen
              ? 'Stopping refuses every new generation at once. What is queued or running is finished.'
              : 'Everybody who tries to generate is told that an operator has stopped it.'}
          </Typography>
        </Box>
        <Button
          variant="contained"
          size="large"
          color={isOpen ? 'error' : 'success'}
          disabled={flag.source === 'UNLEASH' || setFlag.isPending}
          startIcon={isOpen ? <IconPlayerStop /> : <IconPlayerPlay />}
          onClick={() => setAsking(true)}
          sx={{ fontSize: '1.1rem', px: 4, py: 1.5 }}
        >
          {isOpen ? 'Stop generation …' : 'Open generation …'}
        </Button>
      </Box>
      <FlagFootnote flag={flag} />
      <TypeToConfirm
        isOpen={isAsking}
        title={isOpen ? 'Stop generation for everybody?' : 'Open generation again?'}
        word={word}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          setFlag.mutate({ key: flag.key, enabled: !isOpen });
        }}
      />
    </Paper>
  );
}
