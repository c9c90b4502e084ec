import type { ReactNode } from 'react';
import classes from './Notice.module.css';

export type NoticeTone = 'info' | 'good' | 'wait' | 'stop';

interface NoticeProps {
  tone: NoticeTone;
  title: string;
  icon?: ReactNode;
  /** How a screen reader hears it when it appears: `assertive` interrupts, `polite` waits its turn. */
  live?: 'assertive' | 'polite';
  children?: ReactNode;
}

/** A strip of paper that says what happened and what to do next. */
export function Notice({ tone, title, icon, live, children }: NoticeProps) {
  return (
    <div
      className={classes.notice}
      data-tone={tone}
      aria-live={live}
      role={live === 'assertive' ? 'alert' : undefined}
    >
      {icon && (
        <span className={classes.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <div className={classes.body}>
        <p className={classes.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
