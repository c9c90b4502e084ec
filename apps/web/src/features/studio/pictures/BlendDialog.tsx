import classes from './BlendDialog.module.css';
import { BlendPicker } from './BlendPicker.js';
import type { DialogProps } from './dialog-props.js';
import { PictureDialog } from './PictureDialog.js';
import { type BlendTarget, useBlendTarget } from './use-blend-target.js';

/** What the api makes unless it is told another number. */
const PICTURES_BETWEEN = [1, 2, 3];

/** Draws what lies between a picture and another of one's own. */
export function BlendDialog({ picture, isSending, notice, onChange, onSubmit, onClose }: DialogProps) {
  const choice = useBlendTarget(onChange);
  const { target } = choice;
  return (
    <PictureDialog
      title="Blend with another picture"
      lead="Three pictures on the way from this one to the other, in order."
      missing={target ? undefined : 'Choose the other picture.'}
      isSending={isSending}
      notice={notice('', () => undefined)}
      onClose={onClose}
      onSubmit={() => target && onSubmit({ kind: 'blend', picture, target: target.source })}
    >
      <Way from={picture.url} target={target} />
      <BlendPicker picture={picture} choice={choice} />
    </PictureDialog>
  );
}

/** Both ends, and film over what is to come between them. */
function Way({ from, target }: { from: string; target: BlendTarget | undefined }) {
  return (
    <div className={classes.way} aria-hidden="true">
      <img src={from} alt="" />
      {PICTURES_BETWEEN.map((place) => (
        <span key={place} className={classes.between} />
      ))}
      {target ? <img src={target.url} alt="" /> : <span className={classes.open}>?</span>}
    </div>
  );
}
