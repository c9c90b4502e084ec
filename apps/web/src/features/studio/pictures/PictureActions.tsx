import { Button } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconArtboard,
  IconBlendMode,
  IconBrush,
  IconSparkles,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './PictureActions.module.css';
import { canEnlarge, canStartFrom, LARGEST_SIDE_PX, type Picture } from './picture.js';
import { usePictureTools } from './picture-tools.js';

interface PictureActionsProps {
  picture: Picture;
  /** Called before anything is done, so that whatever lies on top can get out of the way. */
  onChoose?: () => void;
}

/** Everything that can be made from one picture. */
export function PictureActions({ picture, onChoose }: PictureActionsProps) {
  const tools = usePictureTools();
  const choose = (act: () => void) => () => {
    if (tools.isIdle) return;
    onChoose?.();
    act();
  };
  if (!canStartFrom(picture)) {
    return (
      <p className={classes.note}>
        Too large to make something from: at most {LARGEST_SIDE_PX} pixels a side. Go back to the picture that
        it was enlarged from.
      </p>
    );
  }
  return (
    <fieldset className={classes.row} aria-label="Make something from this picture">
      <Action
        icon={<IconSparkles size={18} />}
        isIdle={tools.isIdle}
        onClick={choose(() => tools.vary(picture))}
      >
        Variations
      </Action>
      <Action
        icon={<IconBlendMode size={18} />}
        isIdle={tools.isIdle}
        onClick={choose(() => tools.open('blend', picture))}
      >
        Blend with …
      </Action>
      <Action
        icon={<IconBrush size={18} />}
        isIdle={tools.isIdle}
        onClick={choose(() => tools.open('edit', picture))}
      >
        Edit
      </Action>
      <Action
        icon={<IconArtboard size={18} />}
        isIdle={tools.isIdle}
        onClick={choose(() => tools.open('extend', picture))}
      >
        Extend
      </Action>
      {canEnlarge(picture) && (
        <Action
          icon={<IconArrowsMaximize size={18} />}
          isIdle={tools.isIdle}
          onClick={choose(() => tools.enlarge(picture))}
        >
          Enlarge 4×
        </Action>
      )}
    </fieldset>
  );
}

interface ActionProps {
  icon: ReactNode;
  isIdle: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Action({ icon, isIdle, onClick, children }: ActionProps) {
  return (
    <Button
      variant="default"
      size="sm"
      aria-disabled={isIdle}
      leftSection={<span aria-hidden="true">{icon}</span>}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
