import { Button, VisuallyHidden } from '@mantine/core';
import { errorMessage } from '#browser';
import { Notice } from '../../ui/Notice.js';
import { announcement, type GenerationView, isUnderway } from './generation-state.js';
import classes from './GenerationPanel.module.css';
import { GenerationOrigin } from './GenerationOrigin.js';
import { generationTitle } from './generation-title.js';
import { OutcomeNotice } from './OutcomeNotice.js';
import { ProgressBar } from './ProgressBar.js';
import { ResultGrid } from './ResultGrid.js';
import { useGeneration } from './use-generation.js';
import { LoadingBlock } from '../../ui/LoadingBlock.js';

interface GenerationPanelProps {
  id: string;
  onReuse: (generation: GenerationView, keep: 'prompt' | 'prompt-and-seed') => void;
}

/** One generation on the table, in whatever state the server says it is. */
export function GenerationPanel({ id, onReuse }: GenerationPanelProps) {
  const { data: generation, isPending, error, refetch } = useGeneration(id);
  if (isPending) return <LoadingBlock label="Loading the generation" heightPx={420} />;
  if (generation) return <Generation generation={generation} onReuse={onReuse} />;
  if (error) {
    return (
      <Notice tone="stop" title="This generation could not be loaded" live="assertive">
        <p>{errorMessage(error)}</p>
        <Button variant="default" size="sm" w="fit-content" onClick={() => void refetch()}>
          Try again
        </Button>
      </Notice>
    );
  }
  return (
    <Notice tone="info" title="There is no such generation" live="polite">
      <p>It may belong to another account. Your own are listed under History.</p>
    </Notice>
  );
}

interface GenerationProps {
  generation: GenerationView;
  onReuse: GenerationPanelProps['onReuse'];
}

function Generation({ generation, onReuse }: GenerationProps) {
  return (
    <section className={classes.panel} aria-label={`Pictures for: ${generationTitle(generation)}`}>
      <VisuallyHidden aria-live="polite" data-testid="announcement">
        {announcement(generation)}
      </VisuallyHidden>
      <header className={classes.head}>
        <GenerationOrigin generation={generation} />
        <h2>{generationTitle(generation)}</h2>
        <p>
          {generation.kind === 'UPSCALE' ? (
            `${generation.widthPx} × ${generation.heightPx} pixels`
          ) : (
            <>
              seed <code>{generation.seed}</code> · {generation.steps} steps · guidance{' '}
              {generation.guidanceScale}
              {generation.kind === 'OUTPAINT' && ' · least visible seam first'}
            </>
          )}
        </p>
      </header>
      {isUnderway(generation) && <ProgressBar generation={generation} />}
      <OutcomeNotice generation={generation} />
      <ResultGrid generation={generation} />
      {!isUnderway(generation) && generation.prompt !== '' && (
        <div className={classes.actions}>
          {/* The same seed gives the same pictures only from the same start: words alone. */}
          {generation.kind === 'TEXT' && (
            <Button variant="default" onClick={() => onReuse(generation, 'prompt-and-seed')}>
              Reuse prompt and seed
            </Button>
          )}
          <Button variant="subtle" color="var(--film-text)" onClick={() => onReuse(generation, 'prompt')}>
            Reuse prompt only
          </Button>
        </div>
      )}
    </section>
  );
}
