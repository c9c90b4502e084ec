import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  text: string;
  /** `h1` where it is the whole page, `h2` (default) where it stands for a list. */
  heading?: 'h1' | 'h2';
  children?: ReactNode;
}

/** A cut-out shape where a list would be, and a line about what will appear here. */
export function EmptyState({ title, text, heading = 'h2', children }: EmptyStateProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        justifyItems: 'center',
        gap: 1.5,
        mt: 3,
        p: { xs: 3, sm: 6 },
        border: '2px dashed',
        borderColor: 'divider',
        borderRadius: 5,
        textAlign: 'center',
      }}
    >
      <Box
        sx={{ width: 56, height: 56, bgcolor: 'primary.main', borderRadius: '0 28px 28px 28px' }}
        aria-hidden="true"
      />
      <Typography variant="h5" component={heading}>
        {title}
      </Typography>
      <Typography color="text.secondary" sx={{ maxWidth: '40em' }}>
        {text}
      </Typography>
      {children}
    </Box>
  );
}
