import { IconDownload, IconEye, IconEyeOff } from '@tabler/icons-react';
import type { GenerationView } from './generation-state.js';
import { downloadName } from './download-name.js';
import { filmClipPath } from './peel.js';
import classes from './ResultGrid.module.css';

interface ResultTileProps {
  label: string;
  image: GenerationView['images'][number] | undefined;
  /** Coarse picture of the latents as a data URL, while the pipeline runs. */
  preview: string | undefined;
  /** How much of the film is off, 0 … 1. */
  peeled: number;
  /** Width divided by height. */
  aspectRatio: number;
  /** Why the film stays on although the picture is made. */
  cover: 'held' | 'rejected' | undefined;
  onOpen: () => void;
}

/** One picture, from uncut film to something to keep. */
export function ResultTile({ label, image, preview, peeled, aspectRatio, cover, onOpen }: ResultTileProps) {
  return (
    <li className={classes.tile} style={{ aspectRatio }} data-testid="result-tile">
      {!image && preview && <img className={`${classes.picture} ${classes.preview}`} src={preview} alt="" />}
      {image && (
        <button type="button" className={classes.open} aria-label={`Enlarge. ${label}`} onClick={onOpen}>
          <img className={classes.picture} src={image.url} alt={label} />
        </button>
      )}
      <div
        className={classes.film}
        style={{ clipPath: filmClipPath(image ? 1 : peeled) }}
        aria-hidden="true"
      />
      {cover && (
        <div className={classes.held} aria-hidden="true">
          <span>{cover === 'held' ? <IconEye size={36} /> : <IconEyeOff size={36} />}</span>
        </div>
      )}
      {image && (
        <a
          className={classes.download}
          href={image.url}
          download={downloadName(image)}
          aria-label={`Download picture ${image.position + 1}`}
        >
          <IconDownload size={20} aria-hidden="true" />
        </a>
      )}
    </li>
  );
}
