import { Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { Link } from 'react-router';
import { highlightSpans } from '#browser';
import { Notice } from '../../ui/Notice.js';
import classes from './RefusalNotice.module.css';
import type { Obstacle } from './use-ask.js';

interface RefusalNoticeProps {
  refusal: Extract<Obstacle, { __typename: 'PromptRefused' }>;
  prompt: string;
  onUsePrompt: (prompt: string) => void;
}

/** A refusal explains itself: which rule, which of the person's own words, and a way on. */
export function RefusalNotice({ refusal, prompt, onUsePrompt }: RefusalNoticeProps) {
  const { rewrite } = refusal;
  return (
    <Notice tone="stop" icon={<IconHandStop />} title={`Refused: ${refusal.categoryTitle}`} live="assertive">
      <p>{refusal.message}</p>
      {!refusal.spansWithheld && refusal.spans.length > 0 && (
        <blockquote className={classes.prompt}>
          {highlightSpans(prompt, refusal.spans).map((piece, index) =>
            piece.isMarked ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
          )}
        </blockquote>
      )}
      {rewrite && (
        <div className={classes.rewrite}>
          <p>
            This would be fine: <q>{rewrite}</q>
          </p>
          <Button size="xs" variant="default" onClick={() => onUsePrompt(rewrite)}>
            Use it
          </Button>
        </div>
      )}
      <p className={classes.small}>
        Nothing was made and nothing was charged. Code <code>{refusal.code}</code>.{' '}
        <Link to={`/policy#category-${refusal.category}`}>Read the content policy</Link>
      </p>
    </Notice>
  );
}
