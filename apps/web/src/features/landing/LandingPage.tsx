import { Button, Group } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { Link } from 'react-router';
import { useViewer } from '../account/use-viewer.js';
import { HowItWorks } from './HowItWorks.js';
import classes from './LandingPage.module.css';
import { SampleSheet } from './SampleSheet.js';
import { WaitlistForm } from './WaitlistForm.js';

export function LandingPage() {
  const { viewer } = useViewer();
  useDocumentTitle('Frisket: cut a picture out of words');
  return (
    <>
      <section className={classes.hero}>
        <div className={classes.pitch}>
          <h1 className={classes.headline}>
            Cut a picture <br />
            out of <em>words</em>.
          </h1>
          <p className={classes.lead}>
            Say what you want to see and get four pictures. Same words and same seed give the same picture,
            every time. A person looks whenever the automatic review is unsure.
          </p>
          <Group>
            {viewer ? (
              <Button component={Link} to="/studio" size="lg">
                Open the studio
              </Button>
            ) : (
              <>
                <Button component="a" href="#waitlist" size="lg">
                  Join the waitlist
                </Button>
                <Button component={Link} to="/sign-in" size="lg" variant="default">
                  Sign in
                </Button>
              </>
            )}
          </Group>
        </div>
        <SampleSheet />
      </section>
      <HowItWorks />
      {!viewer && (
        <section id="waitlist" className={classes.waitlist} aria-labelledby="waitlist-title">
          <WaitlistForm />
        </section>
      )}
    </>
  );
}
