import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { errorMessage, execute } from '#browser';
import { Notice } from '../../ui/Notice.js';
import { Page } from '../../ui/Page.js';
import { startSession } from '../account/session.js';
import { RedeemSignInLinkDocument } from './sign-in.documents.js';

interface RedeemLinkProps {
  token: string;
  next: string;
  onAskForNew: () => void;
}

/** Spends the link only on a click: mail scanners that open every link do not use it up. */
export function RedeemLink({ token, next, onAskForNew }: RedeemLinkProps) {
  const redeem = useRedeem(token, next);
  const answer = redeem.data;
  const isInvalid = answer?.__typename === 'SignInLinkInvalid';
  return (
    <Page
      title={isInvalid ? 'This link no longer works' : 'Welcome'}
      lead={isInvalid ? undefined : 'One click and you are in. The link works once.'}
    >
      {isInvalid && (
        <Notice tone="stop" title="We cannot sign you in with this link" live="assertive">
          <p>{answer.message}</p>
        </Notice>
      )}
      {answer?.__typename === 'RateLimited' && (
        <Notice tone="wait" title="Too many attempts" live="assertive">
          <p>{answer.message}</p>
        </Notice>
      )}
      {redeem.isError && (
        <Notice tone="stop" title="Signing in did not work" live="assertive">
          <p>{errorMessage(redeem.error)}</p>
        </Notice>
      )}
      <Group mt="lg">
        {isInvalid ? (
          <Button onClick={onAskForNew}>Ask for a new link</Button>
        ) : (
          <Button size="lg" loading={redeem.isPending} onClick={() => redeem.mutate()}>
            Sign in
          </Button>
        )}
      </Group>
    </Page>
  );
}

function useRedeem(token: string, next: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => (await execute(RedeemSignInLinkDocument, { token })).redeemSignInLink,
    onSuccess: (answer) => {
      if (answer.__typename !== 'SignedIn') return;
      startSession(client, answer.viewer);
      // The console is another app: leaving this one loads it.
      if (next.startsWith('/admin')) window.location.assign(next);
      else void navigate(next, { replace: true });
    },
  });
}
