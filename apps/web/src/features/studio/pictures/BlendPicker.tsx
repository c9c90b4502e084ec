import { Button } from '@mantine/core';
import { errorMessage } from '#browser';
import { LoadingBlock } from '../../../ui/LoadingBlock.js';
import { Notice } from '../../../ui/Notice.js';
import classes from './BlendPicker.module.css';
import type { Picture } from './picture.js';
import { UploadButton } from './UploadButton.js';
import { UploadProblem } from './UploadProblem.js';
import type { BlendTarget, BlendTargetChoice } from './use-blend-target.js';
import { useOwnPictures } from './use-own-pictures.js';

interface BlendPickerProps {
  picture: Picture;
  choice: BlendTargetChoice;
}

/** All pictures that there are to blend with, as one group of radio buttons: arrow keys go from one to the next. */
export function BlendPicker({ picture, choice }: BlendPickerProps) {
  const own = useOwnPictures(picture);
  const isEmpty = own.pictures.length === 0 && choice.uploads.length === 0;
  return (
    <div className={classes.picker}>
      <div className={classes.head}>
        <span id="blend-choice">Blend with</span>
        <UploadButton className={classes.upload} isSending={choice.isUploading} onChoose={choice.take} />
      </div>
      <UploadProblem error={choice.uploadError} />
      {own.isPending && <LoadingBlock label="Loading your pictures" heightPx={96} />}
      {own.error && (
        <Notice tone="stop" title="Your pictures could not be loaded" live="assertive">
          <p>{errorMessage(own.error)}</p>
          <Button variant="default" size="sm" w="fit-content" onClick={own.retry}>
            Try again
          </Button>
        </Notice>
      )}
      {isEmpty && !own.isPending && !own.error && (
        <p className={classes.empty}>You have no other picture yet. Upload one, or make another one first.</p>
      )}
      {!isEmpty && (
        <div className={classes.grid} role="radiogroup" aria-labelledby="blend-choice">
          {choice.uploads.map((upload) => (
            <Choice key={upload.url} name="a picture that you uploaded" target={upload} choice={choice} />
          ))}
          {own.pictures.map(({ id, url, name }) => (
            <Choice key={id} name={name} target={{ source: { imageId: id }, url }} choice={choice} />
          ))}
        </div>
      )}
      {own.hasMore && (
        <Button variant="default" size="sm" loading={own.isLoadingMore} onClick={own.loadMore}>
          Show earlier ones
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps {
  name: string;
  target: BlendTarget;
  choice: BlendTargetChoice;
}

function Choice({ name, target, choice }: ChoiceProps) {
  return (
    <label className={classes.choice} title={name}>
      <input
        type="radio"
        name="blend-target"
        aria-label={name}
        checked={choice.target?.url === target.url}
        onChange={() => choice.choose(target)}
      />
      <img src={target.url} alt="" loading="lazy" />
    </label>
  );
}
