import { Box, Button, Link } from '@mui/material';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';

/** The link of a mail, to open or to copy. Browsers copy only on https and localhost; elsewhere one click selects it all. */
export function CopyLink({ link }: { link: string }) {
  const [isCopied, setCopied] = useState(false);
  const canCopy = 'clipboard' in navigator;
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
      <Link href={link} data-testid="mail-link" sx={{ overflowWrap: 'anywhere', userSelect: 'all' }}>
        {link}
      </Link>
      {canCopy && (
        <Button
          size="small"
          variant="outlined"
          startIcon={isCopied ? <IconCheck size={18} /> : <IconCopy size={18} />}
          onClick={() => void copy()}
        >
          {isCopied ? 'Copied' : 'Copy link'}
        </Button>
      )}
    </Box>
  );
}
