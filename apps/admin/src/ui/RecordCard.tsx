import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { type RaRecord, RecordContextProvider } from 'react-admin';

interface RecordCardProps {
  record: RaRecord<string>;
  title: string;
  chip?: ReactNode;
  children?: ReactNode;
}

/** One entry of a list on a narrow screen. Provides the record context to its children. */
export function RecordCard({ record, title, chip, children }: RecordCardProps) {
  return (
    <RecordContextProvider value={record}>
      <Paper component="li" variant="outlined" sx={{ display: 'grid', gap: 1, p: 1.5 }}>
        <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between' }}>
          <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{title}</Typography>
          {chip}
        </Box>
        {children}
      </Paper>
    </RecordContextProvider>
  );
}
