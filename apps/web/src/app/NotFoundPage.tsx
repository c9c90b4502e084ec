import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Page } from '../ui/Page.js';

export function NotFoundPage() {
  return (
    <Page title="Nothing is cut out here" lead="This address leads to no page. Perhaps a letter is missing.">
      <Button component={Link} to="/">
        Go to the start page
      </Button>
    </Page>
  );
}
