import type { ReactNode } from 'react';
import type { Picture, PictureWish } from './picture.js';

/** What the studio gives to whatever dialog is open. */
export interface DialogProps {
  readonly picture: Picture;
  readonly isSending: boolean;
  /** Why the last attempt made nothing, with a way to take over a suggested prompt. */
  readonly notice: (sentPrompt: string, onUsePrompt: (prompt: string) => void) => ReactNode;
  /** Called with every change: what was said about the last attempt no longer holds. */
  readonly onChange: () => void;
  readonly onSubmit: (wish: PictureWish) => void;
  readonly onClose: () => void;
}
