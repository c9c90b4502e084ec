import { useState } from 'react';
import { type GenerationView, progressFraction } from './generation-state.js';
import { generationTitle } from './generation-title.js';
import { Lightbox } from './Lightbox.js';
import classes from './ResultGrid.module.css';
import { ResultTile } from './ResultTile.js';

const WIDE_RATIO = 1.4;

/** One tile per picture asked for: covered with film at first, free at the end. */
export function ResultGrid({ generation }: { generation: GenerationView }) {
  const [openPosition, setOpenPosition] = useState<number>();
  const isGone = generation.status === 'CANCELLED' || generation.status === 'FAILED';
  if (isGone) return null;
  const peeled = progressFraction(generation);
  const images = new Map(generation.images.map((image) => [image.position, image]));
  const positions = Array.from({ length: generation.imageCount }, (_, index) => index);
  return (
    <>
      <ul
        className={classes.grid}
        data-count={generation.imageCount}
        data-wide={isWide(generation) || undefined}
      >
        {positions.map((position) => (
          <ResultTile
            key={position}
            label={`Picture ${position + 1} of ${generation.imageCount}: ${generationTitle(generation)}`}
            image={images.get(position)}
            preview={generation.previews?.[position]}
            peeled={peeled}
            aspectRatio={generation.widthPx / generation.heightPx}
            cover={coverOf(generation)}
            onOpen={() => setOpenPosition(position)}
          />
        ))}
      </ul>
      <Lightbox generation={generation} position={openPosition} onMove={setOpenPosition} />
    </>
  );
}

/** Wide pictures would be slivers in the columns of a phone. */
function isWide({ widthPx, heightPx }: GenerationView): boolean {
  return widthPx / heightPx > WIDE_RATIO;
}

function coverOf({ status }: GenerationView): 'held' | 'rejected' | undefined {
  if (status === 'HELD') return 'held';
  return status === 'REJECTED' ? 'rejected' : undefined;
}
