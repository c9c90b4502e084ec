import { Group } from '@mantine/core';
import { Link, NavLink, Outlet, ScrollRestoration } from 'react-router';
import { AccountMenu } from '../features/account/AccountMenu.js';
import { useViewer } from '../features/account/use-viewer.js';
import { ColorSchemeToggle } from '../ui/ColorSchemeToggle.js';
import { CutShapes } from '../ui/CutShapes.js';
import { Mark } from '../ui/Mark.js';
import classes from './Shell.module.css';
import { useRouteFocus } from './use-route-focus.js';

/** Frame of every page: skip link, header with the account, main landmark, footer. */
export function Shell() {
  const main = useRouteFocus();
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        Skip to content
      </a>
      <CutShapes />
      <Header />
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <Footer />
      <ScrollRestoration />
    </div>
  );
}

function Header() {
  const { viewer, isPending } = useViewer();
  return (
    <header className={classes.header}>
      <Link to="/" className={classes.brand} aria-label="Frisket, start page">
        <Mark />
        <span>frisket</span>
      </Link>
      <Group gap="xs" wrap="nowrap" component="nav" aria-label="Main">
        {viewer && (
          <NavLink to="/studio" className={classes.navLink}>
            Studio
          </NavLink>
        )}
        {!viewer && !isPending && (
          <NavLink to="/sign-in" className={classes.navLink}>
            Sign in
          </NavLink>
        )}
        <ColorSchemeToggle />
        {viewer && <AccountMenu viewer={viewer} />}
      </Group>
    </header>
  );
}

function Footer() {
  return (
    <footer className={classes.footer}>
      <span>A frisket is the mask that keeps paint where it belongs.</span>
      <nav aria-label="Footer">
        <Link to="/policy">Content policy</Link>
      </nav>
    </footer>
  );
}
