import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Title } from 'react-admin';

/** Heading of a page, also shown in the bar. */
export function PageHead({ title, lead, children }: { title: string; lead?: string; children?: ReactNode }) {
  return (
    <Box component="header" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 2, my: 2 }}>
      <Title title={title} />
      <Box sx={{ flex: 1, minWidth: 260 }}>
        <Typography variant="h4" component="h1">
          {title}
        </Typography>
        {lead && (
          <Typography color="text.secondary" sx={{ mt: 0.5, maxWidth: '60em' }}>
            {lead}
          </Typography>
        )}
      </Box>
      {children}
    </Box>
  );
}
