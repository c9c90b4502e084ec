import { createContext, useContext } from 'react';
import type { DialogMode, Picture } from './picture.js';

/** What the studio does with a picture that somebody points at. */
export interface PictureTools {
  readonly vary: (picture: Picture) => void;
  readonly enlarge: (picture: Picture) => void;
  readonly open: (mode: DialogMode, picture: Picture) => void;
  /** True while something is being sent, and where nothing may be made. */
  readonly isIdle: boolean;
}

export const PictureToolsContext = createContext<PictureTools | null>(null);

export function usePictureTools(): PictureTools {
  const tools = useContext(PictureToolsContext);
  if (!tools) throw new Error('Picture tools are used outside the studio');
  return tools;
}
