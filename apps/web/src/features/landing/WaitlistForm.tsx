import { Button, Checkbox, Collapse, Stack, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { errorMessage } from '#browser';
import { Notice } from '../../ui/Notice.js';
import { PolicyList } from '../policy/PolicyList.js';
import { useJoinWaitlist } from './use-join-waitlist.js';
import classes from './WaitlistForm.module.css';

const EMPTY = { email: '', intendedUse: '', agreesToPolicy: false };

/** Asks for a place. The answer never tells whether the address was known before. */
export function WaitlistForm() {
  const [entry, setEntry] = useState(EMPTY);
  const join = useJoinWaitlist();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    join.submit(entry);
  };
  if (join.joinedMessage !== undefined) return <Joined message={join.joinedMessage} />;
  return (
    <div className={classes.card}>
      <div>
        <h2 id="waitlist-title" className={classes.title}>
          Join the waitlist
        </h2>
        <p className={classes.lead}>When there is room we send you a link that opens the studio.</p>
      </div>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {join.problem && (
            <Notice tone="stop" title={join.problem} live="assertive">
              {join.error && <p>{errorMessage(join.error)}</p>}
            </Notice>
          )}
          <TextInput
            label="E-mail address"
            type="email"
            autoComplete="email"
            required
            value={entry.email}
            error={join.fieldErrors['email']}
            onChange={(event) => setEntry({ ...entry, email: event.currentTarget.value })}
          />
          <Textarea
            label="What do you want to make?"
            description="One sentence helps us to let in different kinds of people."
            autosize
            minRows={2}
            required
            value={entry.intendedUse}
            error={join.fieldErrors['intendedUse']}
            onChange={(event) => setEntry({ ...entry, intendedUse: event.currentTarget.value })}
          />
          <PolicyInPlace />
          <Checkbox
            size="md"
            label="I have read the content policy and will keep to it"
            required
            checked={entry.agreesToPolicy}
            error={join.fieldErrors['agreesToPolicy']}
            onChange={(event) => setEntry({ ...entry, agreesToPolicy: event.currentTarget.checked })}
          />
          <Button type="submit" size="lg" loading={join.isPending} w="fit-content">
            Ask for a place
          </Button>
        </Stack>
      </form>
    </div>
  );
}

function PolicyInPlace() {
  const [isOpen, { toggle }] = useDisclosure(false);
  return (
    <div className={classes.policy}>
      <UnstyledButton className={classes.policyToggle} aria-expanded={isOpen} onClick={toggle}>
        Read the content policy
        <IconChevronDown size={18} aria-hidden="true" style={{ rotate: isOpen ? '180deg' : '0deg' }} />
      </UnstyledButton>
      <Collapse expanded={isOpen}>
        <section className={classes.policyBody} aria-label="Content policy">
          <PolicyList />
        </section>
      </Collapse>
    </div>
  );
}

function Joined({ message }: { message: string }) {
  return (
    <div className={classes.card}>
      <h2 id="waitlist-title" className={classes.title}>
        Request received
      </h2>
      <Notice tone="good" title={message} live="polite">
        <p>You can close this page. The link in the mail is all you need.</p>
      </Notice>
    </div>
  );
}
