import { ActionIcon, Button, Modal } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconDownload } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { downloadName } from './download-name.js';
import type { GenerationView } from './generation-state.js';
import { generationTitle } from './generation-title.js';
import type { Picture } from './pictures/picture.js';
import { PictureActions } from './pictures/PictureActions.js';
import classes from './Lightbox.module.css';

interface LightboxProps {
  generation: GenerationView;
  /** Position of the open picture; undefined when closed. */
  position: number | undefined;
  onMove: (position: number | undefined) => void;
}

/** A picture on its own, with its neighbours an arrow key away. */
export function Lightbox({ generation, position, onMove }: LightboxProps) {
  const { images, prompt } = generation;
  const title = generationTitle(generation);
  const index = images.findIndex((image) => image.position === position);
  const image = images[index];
  const move = (step: number) => {
    const next = images[(index + step + images.length) % images.length];
    if (next) onMove(next.position);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') move(1);
    if (event.key === 'ArrowLeft') move(-1);
  };
  return (
    <Modal.Root
      opened={image !== undefined}
      onClose={() => onMove(undefined)}
      size="auto"
      centered
      classNames={{ content: classes.content }}
      onKeyDown={onKeyDown}
    >
      <Modal.Overlay backgroundOpacity={0.75} />
      <Modal.Content>
        {/* Not Modal.Header: that is a <header>, and a page has one banner. */}
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        {image && (
          <div className={classes.body}>
            <img
              className={classes.picture}
              style={{ aspectRatio: image.widthPx / image.heightPx }}
              src={image.url}
              alt={`${title} (${index + 1} of ${images.length})`}
            />
            <div className={classes.bar}>
              <ActionIcon variant="default" size="xl" aria-label="Previous picture" onClick={() => move(-1)}>
                <IconArrowLeft aria-hidden="true" />
              </ActionIcon>
              <span aria-live="polite">
                {index + 1} of {images.length}
              </span>
              <ActionIcon variant="default" size="xl" aria-label="Next picture" onClick={() => move(1)}>
                <IconArrowRight aria-hidden="true" />
              </ActionIcon>
              <Button
                component="a"
                href={image.url}
                download={downloadName(image)}
                leftSection={<IconDownload size={18} aria-hidden="true" />}
              >
                Download
              </Button>
            </div>
            <PictureActions picture={{ ...pictureOf(image), prompt }} onChoose={() => onMove(undefined)} />
          </div>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

function pictureOf({
  id,
  url,
  widthPx,
  heightPx,
}: GenerationView['images'][number]): Omit<Picture, 'prompt'> {
  return { source: { imageId: id }, url, widthPx, heightPx };
}
