import { useState } from 'react';
import { type GenerationView, progressFraction } from './generation-state.js';
import { Lightbox } from './Lightbox.js';
import classes from './ResultGrid.module.css';
import { ResultTile } from './ResultTile.js';

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
      <ul className={classes.grid} data-count={generation.imageCount}>
        {positions.map((position) => (
          <ResultTile
            key={position}
            label={`Picture ${position + 1} of ${generation.imageCount}: ${generation.prompt}`}
            image={images.get(position)}
            preview={generation.previews?.[position]}
            peeled={peeled}
            cover={coverOf(generation)}
            onOpen={() => setOpenPosition(position)}
          />
        ))}
      </ul>
      <Lightbox generation={generation} position={openPosition} onMove={setOpenPosition} />
    </>
  );
}

function coverOf({ status }: GenerationView): 'held' | 'rejected' | undefined {
  if (status === 'HELD') return 'held';
  return status === 'REJECTED' ? 'rejected' : undefined;
}
