import { IconBrush, IconClock, IconHandStop, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { errorMessage, useNow } from '#browser';
import { Notice, type NoticeTone } from '../../ui/Notice.js';
import { RefusalNotice } from './RefusalNotice.js';
import { untilText } from './time-text.js';
import type { Obstacle } from './use-ask.js';

interface ObstacleNoticeProps {
  obstacle: Obstacle | undefined;
  error: Error | null;
  /** Empty when what was asked for takes no words. */
  sentPrompt: string;
  onUsePrompt: (prompt: string) => void;
}

/** Why the last click on Generate made no pictures, and what to do about it. */
export function ObstacleNotice({ obstacle, error, sentPrompt, onUsePrompt }: ObstacleNoticeProps) {
  const now = useNow();
  const wish = sentPrompt === '' ? 'request' : 'prompt';
  if (error) {
    return (
      <Notice tone="stop" title={`Your ${wish} did not arrive`} live="assertive">
        <p>{errorMessage(error)}</p>
      </Notice>
    );
  }
  if (!obstacle) return null;
  if (obstacle.__typename === 'PromptRefused') {
    return <RefusalNotice refusal={obstacle} prompt={sentPrompt} onUsePrompt={onUsePrompt} />;
  }
  const { tone, icon, title, detail } = describe(obstacle, { now, keeps: sentPrompt !== '' });
  return (
    <Notice tone={tone} icon={icon} title={title} live="assertive">
      <p>{obstacle.message}</p>
      {detail !== undefined && <p>{detail}</p>}
    </Notice>
  );
}

interface Description {
  tone: NoticeTone;
  icon: ReactNode;
  title: string;
  detail?: string;
}

interface Circumstances {
  now: Date;
  /** Whether there is a prompt that stays where it was typed. */
  keeps: boolean;
}

function describe(
  obstacle: Exclude<Obstacle, { __typename: 'PromptRefused' }>,
  { now, keeps }: Circumstances,
): Description {
  switch (obstacle.__typename) {
    case 'QuotaExceeded':
      return {
        tone: 'wait',
        icon: <IconClock />,
        title: 'No credits left for now',
        ...nextCredit(obstacle.availableAt, now),
      };
    case 'RolloutClosed':
      return { tone: 'wait', icon: <IconLock />, title: closedTitle(obstacle.reason) };
    case 'AccountSuspended':
      return { tone: 'stop', icon: <IconLock />, title: 'Your account is suspended' };
    case 'QueueFull':
      return {
        tone: 'wait',
        icon: <IconClock />,
        title: 'The queue is full',
        ...retryIn(obstacle.retryAfterSeconds, keeps),
      };
    case 'RateLimited':
      return {
        tone: 'wait',
        icon: <IconClock />,
        title: 'Too fast',
        ...retryIn(obstacle.retryAfterSeconds, keeps),
      };
    case 'GenerationUnavailable':
      return {
        tone: 'wait',
        icon: <IconBrush />,
        title: 'Generation is unavailable',
        ...optional(obstacle.detail),
      };
    case 'InvalidInput':
      return {
        tone: 'stop',
        icon: <IconHandStop />,
        title: 'Please look at your settings',
        ...optional(obstacle.fields.map(({ message }) => message).join(' ')),
      };
  }
}

function closedTitle(reason: 'NO_FLAG_DATA' | 'KILL_SWITCH' | 'STAGE_TOO_LOW'): string {
  if (reason === 'KILL_SWITCH') return 'Generation has been stopped for everybody';
  return reason === 'STAGE_TOO_LOW' ? 'Not open for you yet' : 'Generation is closed at the moment';
}

function nextCredit(availableAt: string | null | undefined, now: Date): { detail?: string } {
  return availableAt ? { detail: `Your next credit comes back ${untilText(availableAt, now)}.` } : {};
}

function retryIn(seconds: number, keepsPrompt: boolean): { detail: string } {
  const wait = `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
  return { detail: keepsPrompt ? `${wait} Your prompt stays here.` : wait };
}

function optional(detail: string | null | undefined): { detail?: string } {
  return detail ? { detail } : {};
}
