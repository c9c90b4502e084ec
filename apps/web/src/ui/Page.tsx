import type { ReactNode } from 'react';
import classes from './Page.module.css';
import { usePageTitle } from './use-page-title.js';

/** One narrow sheet of paper with a heading: sign-in, policy, not found. */
export function Page({ title, lead, children }: { title: string; lead?: ReactNode; children?: ReactNode }) {
  usePageTitle(title);
  return (
    <div className={classes.page}>
      <section className={classes.sheet}>
        <h1 className={classes.title}>{title}</h1>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
      </section>
    </div>
  );
}
