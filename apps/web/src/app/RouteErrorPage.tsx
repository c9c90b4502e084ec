import { Button, Group } from '@mantine/core';
import { Page } from '../ui/Page.js';

/** Shown when a page itself breaks, or when its code could not be loaded after an update. */
export function RouteErrorPage() {
  return (
    <Page
      title="This page tore"
      lead="Your pictures are safe. Load the page again; if it happens again, go back to the start page."
    >
      <Group>
        <Button onClick={() => window.location.reload()}>Load again</Button>
        <Button component="a" href="/" variant="default">
          Start page
        </Button>
      </Group>
    </Page>
  );
}
