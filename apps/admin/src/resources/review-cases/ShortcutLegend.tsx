import { Box, Paper, Typography } from '@mui/material';
import { REVIEW_KEYS } from './shortcut-key.js';

/** The review keys, always in sight; touch devices have no use for them. */
export function ShortcutLegend() {
  return (
    <Paper variant="outlined" sx={{ p: 2, '@media (pointer: coarse)': { display: 'none' } }}>
      <Typography variant="h6" component="h2" gutterBottom>
        Keys
      </Typography>
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '4px 12px', m: 0 }}>
        {Object.entries(REVIEW_KEYS).map(([key, meaning]) => (
          <Box key={key} sx={{ display: 'contents' }}>
            <Box component="dt">
              <Box
                component="kbd"
                sx={{ px: 0.8, border: 1, borderColor: 'divider', borderRadius: 1, fontFamily: 'monospace' }}
              >
                {key}
              </Box>
            </Box>
            <Typography component="dd" variant="body2" sx={{ m: 0 }}>
              {meaning}
            </Typography>
          </Box>
        ))}
      </Box>
    </Paper>
  );
}
