import { useState } from 'react';
import type { MaskShape } from './picture.js';

/** The shapes of a mask, oldest first, and the way back. Clearing can be undone like everything else. */
export function useMaskShapes() {
  const [versions, setVersions] = useState<readonly (readonly MaskShape[])[]>([[]]);
  const shapes = versions.at(-1) ?? [];
  const push = (next: readonly MaskShape[]) => setVersions((before) => [...before, next]);
  return {
    shapes,
    add: (shape: MaskShape) => push([...shapes, shape]),
    clear: () => push([]),
    undo: () => setVersions((before) => (before.length > 1 ? before.slice(0, -1) : before)),
    canUndo: versions.length > 1,
  };
}
