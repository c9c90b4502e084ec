import { Box, Button, Typography } from '@mui/material';
import {
  AppBar,
  Layout,
  type LayoutProps,
  RefreshIconButton,
  TitlePortal,
  ToggleThemeButton,
} from 'react-admin';
import { ConsoleMenu } from './ConsoleMenu.js';
import { ReviewQueueProvider } from './ReviewQueueProvider.js';

export function ConsoleLayout(props: LayoutProps) {
  return (
    <ReviewQueueProvider>
      <Layout {...props} appBar={ConsoleBar} menu={ConsoleMenu} />
    </ReviewQueueProvider>
  );
}

function ConsoleBar() {
  return (
    <AppBar
      color="default"
      // react-admin's own loading ring has no name that a screen reader could say.
      toolbar={
        <>
          <ToggleThemeButton />
          <RefreshIconButton />
        </>
      }
    >
      <Mark />
      <Typography variant="h6" component="span" sx={{ ml: 1, display: { xs: 'none', sm: 'block' } }}>
        frisket
      </Typography>
      <TitlePortal
        sx={{ ml: 2, color: 'text.secondary', display: { xs: 'none', sm: 'block' } }}
        variant="body1"
        component="span"
      />
      <Box sx={{ flex: 1 }} />
      <Button color="inherit" href="/studio" size="small">
        Studio
      </Button>
    </AppBar>
  );
}

/** A square of masking film with a window cut out and one corner peeled. */
function Mark() {
  return (
    <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true" style={{ flex: 'none' }}>
      <path
        fill="#d6203a"
        fillRule="evenodd"
        d="M4 2h17l9 9v17a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Zm10 9a7 7 0 1 0 0 14 7 7 0 0 0 0-14Z"
      />
      <path fill="#ff8b98" d="M21 2v7a2 2 0 0 0 2 2h7z" />
    </svg>
  );
}
