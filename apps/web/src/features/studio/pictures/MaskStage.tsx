import { UnstyledButton } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { KonvaEventObject } from 'konva/lib/Node.js';
import { type KeyboardEvent, useState } from 'react';
// The parts that are used, not the whole library.
import 'konva/lib/shapes/Circle.js';
import 'konva/lib/shapes/Image.js';
import 'konva/lib/shapes/Line.js';
import 'konva/lib/shapes/Rect.js';
import { Circle, Image as KonvaImage, Layer, Line, Rect, Stage } from 'react-konva/lib/ReactKonvaCore.js';
import classes from './MaskEditor.module.css';
import { movedBy, type Point } from './mask-cursor.js';
import type { MaskShape, Picture } from './picture.js';
import { useLoadedImage } from './use-loaded-image.js';

interface MaskStageProps {
  picture: Picture;
  shapes: readonly MaskShape[];
  brush: { readonly sizePx: number; readonly isErasing: boolean };
  onAdd: (shape: MaskShape) => void;
}

/** Masking film: the tokens' ruby, which a canvas cannot read from CSS. */
const FILM = '#d6203a';
const FILM_OPACITY = 0.68;
/** The canvas is no higher than this, so that words and button stay in view. */
const MAX_HEIGHT_PX = 380;

/** The picture with the film over what is drawn anew; a mouse, a pen, a finger or the keyboard moves the brush. */
export function MaskStage({ picture, shapes, brush, onAdd }: MaskStageProps) {
  const { ref, width } = useElementSize();
  const image = useLoadedImage(picture.url);
  const [stroke, setStroke] = useState<readonly number[]>();
  const [cursor, setCursor] = useState<Point>();
  const scale = Math.min(width / picture.widthPx, MAX_HEIGHT_PX / picture.heightPx);

  const strokeOf = (points: readonly number[]): MaskShape => ({ kind: 'stroke', points, ...brush });
  const begin = (event: KonvaEventObject<PointerEvent>) => {
    const point = pointOf(event);
    // Two equal points: a click alone is a dab.
    if (point) setStroke([point.x, point.y, point.x, point.y]);
  };
  const extend = (event: KonvaEventObject<PointerEvent>) => {
    const point = pointOf(event);
    setCursor(point);
    if (point && stroke) setStroke([...stroke, point.x, point.y]);
  };
  const end = () => {
    if (stroke) onAdd(strokeOf(stroke));
    setStroke(undefined);
  };
  const middle = { x: picture.widthPx / 2, y: picture.heightPx / 2 };
  const showCursor = () => setCursor((known) => known ?? middle);
  const onKeyDown = (event: KeyboardEvent) => {
    const from = cursor ?? middle;
    const to = movedBy(event.key, from, brush.sizePx, picture);
    if (to) {
      setCursor(to);
      if (event.shiftKey) onAdd(strokeOf([from.x, from.y, to.x, to.y]));
    } else if (event.key === ' ') {
      setCursor(from);
      onAdd(strokeOf([from.x, from.y, from.x, from.y]));
    } else return;
    event.preventDefault();
  };

  return (
    <div className={classes.table}>
      <div ref={ref} className={classes.stage} data-testid="mask-stage">
        {width > 0 && (
          <Stage
            width={picture.widthPx * scale}
            height={picture.heightPx * scale}
            scaleX={scale}
            scaleY={scale}
            onPointerDown={begin}
            onPointerMove={extend}
            onPointerUp={end}
            onPointerLeave={end}
          >
            <Layer listening={false}>
              {image && <KonvaImage image={image} width={picture.widthPx} height={picture.heightPx} />}
            </Layer>
            <Layer listening={false} opacity={FILM_OPACITY}>
              {(stroke ? [...shapes, strokeOf(stroke)] : shapes).map((shape, index) => (
                <Film key={index} shape={shape} />
              ))}
            </Layer>
            <Layer listening={false}>
              {cursor && <BrushRing at={cursor} sizePx={brush.sizePx} scale={scale} />}
            </Layer>
          </Stage>
        )}
      </div>
      <UnstyledButton className={classes.keyboard} onKeyDown={onKeyDown} onFocus={showCursor}>
        No mouse? Stay here: <kbd>arrows</kbd> move the brush, <kbd>space</kbd> paints a dab, <kbd>Shift</kbd>{' '}
        with an arrow paints a line.
      </UnstyledButton>
    </div>
  );
}

function Film({ shape }: { shape: MaskShape }) {
  if (shape.kind === 'area') {
    return <Rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} fill={FILM} />;
  }
  return (
    <Line
      points={[...shape.points]}
      stroke={FILM}
      strokeWidth={shape.sizePx}
      lineCap="round"
      lineJoin="round"
      globalCompositeOperation={shape.isErasing ? 'destination-out' : 'source-over'}
    />
  );
}

/** Dark on light: seen on every picture. */
function BrushRing({ at, sizePx, scale }: { at: Point; sizePx: number; scale: number }) {
  const ring = { x: at.x, y: at.y, radius: sizePx / 2 };
  return (
    <>
      <Circle {...ring} stroke="#fff" strokeWidth={4 / scale} />
      <Circle {...ring} stroke="#12211d" strokeWidth={1.5 / scale} />
    </>
  );
}

/** In pixels of the picture. */
function pointOf(event: KonvaEventObject<PointerEvent>): Point | undefined {
  return event.target.getStage()?.getRelativePointerPosition() ?? undefined;
}
