import { CloseButton } from '@mantine/core';
import type { Picture } from './picture.js';
import { PictureActions } from './PictureActions.js';
import classes from './UploadedPicture.module.css';

interface UploadedPictureProps {
  picture: Picture;
  onRemove: () => void;
}

/** The picture that somebody brought along, and what can be made from it. */
export function UploadedPicture({ picture, onRemove }: UploadedPictureProps) {
  return (
    <section className={classes.panel} aria-labelledby="upload-title">
      {/* One that has expired is gone from the table as well. */}
      <img className={classes.picture} src={picture.url} alt="What you uploaded" onError={onRemove} />
      <div className={classes.words}>
        <h2 id="upload-title">Start from your picture</h2>
        <p>
          {picture.widthPx} × {picture.heightPx} pixels. Only you can see it, and it is deleted after a day.
        </p>
        <PictureActions picture={picture} />
      </div>
      <CloseButton className={classes.close} aria-label="Put the uploaded picture away" onClick={onRemove} />
    </section>
  );
}
