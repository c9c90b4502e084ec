import { Accordion, AccordionDetails, AccordionSummary, Alert, Box, Typography } from '@mui/material';
import { IconChevronDown } from '@tabler/icons-react';
import { ListBase, Pagination, useListContext } from 'react-admin';
import type { MailFieldsFragment } from '../../generated/graphql.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ListError } from '../../ui/ListError.js';
import { moment } from '../../ui/moment.js';
import { PageHead } from '../../ui/PageHead.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { CopyLink } from './CopyLink.js';
import { findLink } from './find-link.js';

/** Every mail that Frisket wrote. Without a mail server they are kept here for the operator to pass on. */
export function MailList() {
  return (
    <ListBase<MailFieldsFragment> resource="outbox" perPage={25} storeKey={false}>
      <PageHead
        title="Outbox"
        lead="Without a mail server, mails are kept here: open one and pass its link on yourself."
      />
      <Mails />
      <Pagination rowsPerPageOptions={[25, 50]} />
    </ListBase>
  );
}

function Mails() {
  const { data, error, isPending } = useListContext<MailFieldsFragment>();
  if (error) return <ListError error={error} />;
  if (isPending) return <Typography aria-live="polite">Loading the mails …</Typography>;
  if (data.length === 0)
    return <EmptyState title="No mail yet" text="Invitations and sign-in links appear here." />;
  return data.map((mail) => <Mail key={mail.id} mail={mail} />);
}

function Mail({ mail }: { mail: MailFieldsFragment }) {
  const link = findLink(mail.textBody);
  return (
    <Accordion
      variant="outlined"
      disableGutters
      slotProps={{ heading: { component: 'h2' }, transition: { unmountOnExit: true } }}
    >
      <AccordionSummary expandIcon={<IconChevronDown />} aria-label={`${mail.subject}, to ${mail.recipient}`}>
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr auto', md: '260px minmax(0,1fr) 180px 90px' },
            gap: { xs: 0.5, md: 2 },
            flex: 1,
            alignItems: 'center',
            pr: 1,
          }}
        >
          <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{mail.recipient}</Typography>
          <Typography sx={{ gridRow: { xs: 2, md: 'auto' } }}>{mail.subject}</Typography>
          <Typography variant="body2" color="text.secondary" sx={{ gridRow: { xs: 3, md: 'auto' } }}>
            {moment(mail.createdAt)}
          </Typography>
          <StatusChip status={mail.state} />
        </Box>
      </AccordionSummary>
      <AccordionDetails sx={{ display: 'grid', gap: 2 }}>
        {mail.error && <Alert severity="error">{mail.error}</Alert>}
        <Box
          component="pre"
          sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontFamily: 'inherit' }}
        >
          {mail.textBody}
        </Box>
        {link && <CopyLink link={link} />}
      </AccordionDetails>
    </Accordion>
  );
}
