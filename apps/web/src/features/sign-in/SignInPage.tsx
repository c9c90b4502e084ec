import { useLocation, useSearchParams } from 'react-router';
import { useState } from 'react';
import { Notice } from '../../ui/Notice.js';
import { Page } from '../../ui/Page.js';
import { RedeemLink } from './RedeemLink.js';
import { RequestLinkForm } from './RequestLinkForm.js';
import { safeNextPath, tokenFromFragment } from './sign-in-link.js';

/** Two pages at one address: asking for a link, and (with a token in the fragment) using it. */
export function SignInPage() {
  const { hash } = useLocation();
  const [search] = useSearchParams();
  const [isLinkSpent, setLinkSpent] = useState(false);
  const token = tokenFromFragment(hash);
  if (token !== undefined && !isLinkSpent) {
    return (
      <RedeemLink
        token={token}
        next={safeNextPath(search.get('next'))}
        onAskForNew={() => setLinkSpent(true)}
      />
    );
  }
  return (
    <Page
      title="Sign in"
      lead="Frisket has no passwords. Tell us your e-mail address and we send you a link."
    >
      <SignInReason reason={search.get('reason')} />
      <RequestLinkForm />
    </Page>
  );
}

function SignInReason({ reason }: { reason: string | null }) {
  if (reason === 'ended') {
    return (
      <Notice tone="wait" title="Your session has ended" live="polite">
        <p>Sign in again to go on. Your prompt and your pictures are kept.</p>
      </Notice>
    );
  }
  if (reason === 'console') {
    return (
      <Notice tone="wait" title="The console is for moderators and operators" live="polite">
        <p>
          You are signed in with an account that cannot open it. Use another address, or go back to the
          studio.
        </p>
      </Notice>
    );
  }
  if (reason === 'needed') {
    return (
      <Notice tone="info" title="Please sign in first" live="polite">
        <p>
          This part of Frisket is for people who have been let in. Not yet? Join the waitlist on the start
          page.
        </p>
      </Notice>
    );
  }
  return null;
}
