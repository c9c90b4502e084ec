import { Button, SegmentedControl, Slider } from '@mantine/core';
import { IconArrowBackUp, IconEraser } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './MaskEditor.module.css';
import { MaskStage } from './MaskStage.js';
import type { MaskShape, Picture } from './picture.js';
import type { useMaskShapes } from './use-mask-shapes.js';

interface MaskEditorProps {
  picture: Picture;
  mask: ReturnType<typeof useMaskShapes>;
}

/** The brush in parts of the picture's shorter side. */
const BRUSH_PERCENT = { min: 4, max: 50, usual: 18 };

/** Parts of the picture by name: the quick way, and the one without a steady hand. */
const AREAS: readonly { name: string; of: (width: number, height: number) => Omit<Area, 'kind'> }[] = [
  { name: 'Left half', of: (width, height) => ({ x: 0, y: 0, width: width / 2, height }) },
  { name: 'Right half', of: (width, height) => ({ x: width / 2, y: 0, width: width / 2, height }) },
  { name: 'Top half', of: (width, height) => ({ x: 0, y: 0, width, height: height / 2 }) },
  { name: 'Bottom half', of: (width, height) => ({ x: 0, y: height / 2, width, height: height / 2 }) },
  {
    name: 'Middle',
    of: (width, height) => ({ x: width / 4, y: height / 4, width: width / 2, height: height / 2 }),
  },
];

type Area = Extract<MaskShape, { kind: 'area' }>;

export function MaskEditor({ picture, mask }: MaskEditorProps) {
  const [tool, setTool] = useState<'paint' | 'erase'>('paint');
  const [percent, setPercent] = useState(BRUSH_PERCENT.usual);
  const sizePx = (Math.min(picture.widthPx, picture.heightPx) * percent) / 100;
  return (
    <div className={classes.editor}>
      <div className={classes.tools}>
        <SegmentedControl
          aria-label="Brush"
          value={tool}
          // Mantine gives back one of the values below.
          onChange={(value) => setTool(value as typeof tool)}
          data={[
            { value: 'paint', label: 'Paint over' },
            { value: 'erase', label: 'Keep' },
          ]}
        />
        <div className={classes.size}>
          <span id="brush-size">Brush size</span>
          <Slider
            className={classes.slider}
            thumbProps={{ 'aria-labelledby': 'brush-size' }}
            label={null}
            min={BRUSH_PERCENT.min}
            max={BRUSH_PERCENT.max}
            value={percent}
            onChange={setPercent}
          />
        </div>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconArrowBackUp size={18} aria-hidden="true" />}
          aria-disabled={!mask.canUndo}
          onClick={mask.undo}
        >
          Undo
        </Button>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconEraser size={18} aria-hidden="true" />}
          aria-disabled={mask.shapes.length === 0}
          onClick={() => mask.shapes.length > 0 && mask.clear()}
        >
          Clear
        </Button>
      </div>
      <MaskStage
        picture={picture}
        shapes={mask.shapes}
        brush={{ sizePx, isErasing: tool === 'erase' }}
        onAdd={mask.add}
      />
      <fieldset className={classes.areas} aria-label="Paint over a part at once">
        {AREAS.map(({ name, of }) => (
          <button
            key={name}
            type="button"
            onClick={() => mask.add({ kind: 'area', ...of(picture.widthPx, picture.heightPx) })}
          >
            {name}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
