import { Typography } from '@mui/material';
import type { FlagFieldsFragment } from '../generated/graphql.js';
import { moment } from '../ui/moment.js';

const SOURCE: Readonly<Record<string, string>> = {
  DATABASE: "Frisket's own database",
  UNLEASH: 'the Unleash server',
};

/** Where a flag comes from and who touched it last. */
export function FlagFootnote({ flag }: { flag: FlagFieldsFragment }) {
  return (
    <Typography variant="body2" color="text.secondary" sx={{ mt: 2 }}>
      <code>{flag.key}</code> · from {SOURCE[flag.source] ?? flag.source}
      {flag.updatedAt && ` · changed ${moment(flag.updatedAt)}`}
      {flag.updatedByName && ` by ${flag.updatedByName}`}
    </Typography>
  );
}
