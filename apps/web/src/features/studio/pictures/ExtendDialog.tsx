import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { DialogProps } from './dialog-props.js';
import classes from './ExtendDialog.module.css';
import { extendedSize, LARGEST_SIDE_PX, type Margins, type Picture } from './picture.js';
import { PictureDialog, USUAL_COUNT } from './PictureDialog.js';
import { PromptField } from './PromptField.js';

/** Steps of the fields: the networks draw in blocks, and nobody counts single pixels. */
const STEP_PX = 32;
const MOST_PX = 1024;

const SIDES = [
  ['topPx', 'Above'],
  ['bottomPx', 'Below'],
  ['leftPx', 'Left'],
  ['rightPx', 'Right'],
] as const;

const NONE: Margins = { topPx: 0, rightPx: 0, bottomPx: 0, leftPx: 0 };

/** Continues a picture beyond its edges. */
export function ExtendDialog({ picture, isSending, notice, onChange, onSubmit, onClose }: DialogProps) {
  const half = roundToStep(Math.min(picture.widthPx, picture.heightPx) / 2);
  const [prompt, setPrompt] = useState(picture.prompt);
  const [imageCount, setImageCount] = useState(USUAL_COUNT);
  const [margins, setMargins] = useState<Margins>({ ...NONE, leftPx: half, rightPx: half });
  const size = extendedSize(picture, margins);
  const changeMargins = (next: Margins) => {
    onChange();
    setMargins(next);
  };
  const changeImageCount = (next: number) => {
    onChange();
    setImageCount(next);
  };
  const changePrompt = (next: string) => {
    onChange();
    setPrompt(next);
  };
  return (
    <PictureDialog
      title="Extend the picture"
      lead="What lies beyond the edges? The picture itself stays as it is."
      missing={missingOf(size, prompt)}
      isSending={isSending}
      imageCount={imageCount}
      onImageCount={changeImageCount}
      notice={notice(prompt.trim(), changePrompt)}
      onClose={onClose}
      onSubmit={() => onSubmit({ kind: 'extend', picture, prompt: prompt.trim(), imageCount, margins })}
    >
      <fieldset className={classes.presets} aria-label="Usual ways to extend">
        <Preset onClick={() => changeMargins({ ...NONE, leftPx: half, rightPx: half })}>Wider</Preset>
        <Preset onClick={() => changeMargins({ ...NONE, topPx: half, bottomPx: half })}>Taller</Preset>
        <Preset onClick={() => changeMargins({ topPx: half, rightPx: half, bottomPx: half, leftPx: half })}>
          All around
        </Preset>
      </fieldset>
      <Preview picture={picture} margins={margins} />
      <div className={classes.sides}>
        {SIDES.map(([side, label]) => (
          <NumberInput
            key={side}
            label={label}
            suffix=" px"
            min={0}
            max={MOST_PX}
            step={STEP_PX}
            allowDecimal={false}
            allowNegative={false}
            value={margins[side]}
            onChange={(value) => changeMargins({ ...margins, [side]: typeof value === 'number' ? value : 0 })}
          />
        ))}
      </div>
      <p className={classes.size}>
        Result: {size.widthPx} × {size.heightPx} pixels
      </p>
      <PromptField label="What should the whole picture show?" value={prompt} onChange={changePrompt} />
    </PictureDialog>
  );
}

function Preset({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button variant="default" size="xs" onClick={onClick}>
      {children}
    </Button>
  );
}

/** The picture where it will lie, and film over what is to come. */
function Preview({ picture, margins }: { picture: Picture; margins: Margins }) {
  const { widthPx, heightPx } = extendedSize(picture, margins);
  return (
    <div className={classes.preview} aria-hidden="true">
      <div
        className={classes.canvas}
        style={{
          aspectRatio: `${widthPx} / ${heightPx}`,
          width: `min(100%, ${240 * (widthPx / heightPx)}px)`,
        }}
      >
        <img
          src={picture.url}
          alt=""
          style={{
            left: percent(margins.leftPx / widthPx),
            top: percent(margins.topPx / heightPx),
            width: percent(picture.widthPx / widthPx),
            height: percent(picture.heightPx / heightPx),
          }}
        />
      </div>
    </div>
  );
}

function missingOf(size: ReturnType<typeof extendedSize>, prompt: string): string | undefined {
  const isTooLarge = Math.max(size.widthPx, size.heightPx) > LARGEST_SIDE_PX;
  if (isTooLarge) return `At most ${LARGEST_SIDE_PX} pixels a side.`;
  if (!size.isPossible) return 'Choose a side to extend.';
  return prompt.trim() === '' ? 'Say what it should show.' : undefined;
}

function roundToStep(px: number): number {
  return Math.max(STEP_PX, Math.round(px / STEP_PX) * STEP_PX);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
