import { Button } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import { useState } from 'react';
import { cutInto, CUT_SHAPES } from '../../ui/CutShapes.js';
import classes from './EmptyStudio.module.css';
import { useConcepts } from './use-prompt-reading.js';

interface EmptyStudioProps {
  suggestions: readonly string[];
  onChoose: (prompt: string) => void;
}

const SHOWN_AT_ONCE = 6;

/** The empty table: uncut film, and a few prompts that the checkpoint is good at. */
export function EmptyStudio({ suggestions, onChoose }: EmptyStudioProps) {
  const [turn, setTurn] = useState(0);
  const shown = windowOf(suggestions, turn * SHOWN_AT_ONCE, SHOWN_AT_ONCE);
  return (
    <section className={classes.empty} aria-labelledby="empty-title">
      <div className={classes.shapes} aria-hidden="true">
        {CUT_SHAPES.slice(0, 4).map((shape) => (
          <span key={shape} style={{ clipPath: cutInto(shape) }} />
        ))}
      </div>
      <h2 id="empty-title">Nothing cut yet</h2>
      <p>Type what you want to see, or start from one of these: things this checkpoint knows well.</p>
      <ul className={classes.list}>
        {shown.map((prompt) => (
          <li key={prompt}>
            <button type="button" onClick={() => onChoose(prompt)}>
              {prompt}
            </button>
          </li>
        ))}
      </ul>
      {suggestions.length > SHOWN_AT_ONCE && (
        <Button
          variant="subtle"
          size="sm"
          color="var(--film-text)"
          leftSection={<IconArrowsShuffle size={18} aria-hidden="true" />}
          onClick={() => setTurn(turn + 1)}
        >
          Other ideas
        </Button>
      )}
      <Concepts onChoose={onChoose} />
    </section>
  );
}

/** Everything that the checkpoint knows, for who wants to see the whole list. */
function Concepts({ onChoose }: Pick<EmptyStudioProps, 'onChoose'>) {
  const concepts = useConcepts();
  if (concepts.length === 0) return null;
  return (
    <details className={classes.concepts}>
      <summary>All {concepts.length} things that it knows</summary>
      <ul className={classes.list}>
        {concepts.map((concept) => (
          <li key={concept}>
            <button type="button" onClick={() => onChoose(concept)}>
              {concept}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** `count` items from `start` on, round and round. */
function windowOf(items: readonly string[], start: number, count: number): string[] {
  const size = Math.min(count, items.length);
  return Array.from({ length: size }, (_, index) => items[(start + index) % items.length] ?? '');
}
