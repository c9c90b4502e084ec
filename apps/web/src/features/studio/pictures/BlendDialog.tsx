import { useState } from 'react';
import classes from './BlendDialog.module.css';
import { BlendPicker } from './BlendPicker.js';
import type { DialogProps } from './dialog-props.js';
import { PictureDialog, USUAL_COUNT } from './PictureDialog.js';
import { type BlendTarget, useBlendTarget } from './use-blend-target.js';

/** Draws what lies between a picture and another of one's own. */
export function BlendDialog({ picture, isSending, notice, onChange, onSubmit, onClose }: DialogProps) {
  const [imageCount, setImageCount] = useState(USUAL_COUNT);
  const choice = useBlendTarget(onChange);
  const { target } = choice;
  return (
    <PictureDialog
      title="Blend with another picture"
      lead="What lies on the way from this picture to the other, in order."
      missing={target ? undefined : 'Choose the other picture.'}
      isSending={isSending}
      imageCount={imageCount}
      onImageCount={(count) => {
        onChange();
        setImageCount(count);
      }}
      notice={notice('', () => undefined)}
      onClose={onClose}
      onSubmit={() => target && onSubmit({ kind: 'blend', picture, target: target.source, imageCount })}
    >
      <Way from={picture.url} target={target} count={imageCount} />
      <BlendPicker picture={picture} choice={choice} />
    </PictureDialog>
  );
}

/** Both ends, and film over what is to come between them. */
function Way({ from, target, count }: { from: string; target: BlendTarget | undefined; count: number }) {
  const columns = `repeat(${count + 2}, minmax(0, 1fr))`;
  return (
    <div className={classes.way} style={{ gridTemplateColumns: columns }} aria-hidden="true">
      <img src={from} alt="" />
      {Array.from({ length: count }, (_, place) => (
        <span key={place} className={classes.between} />
      ))}
      {target ? <img src={target.url} alt="" /> : <span className={classes.open}>?</span>}
    </div>
  );
}
