import { useState } from 'react';
import type { DialogProps } from './dialog-props.js';
import { MaskEditor } from './MaskEditor.js';
import { PictureDialog, USUAL_COUNT } from './PictureDialog.js';
import { PromptField } from './PromptField.js';
import { useMaskShapes } from './use-mask-shapes.js';

/** Draws a part of a picture anew: brush over it, say what should be there. */
export function EditDialog({ picture, isSending, notice, onChange, onSubmit, onClose }: DialogProps) {
  const [prompt, setPrompt] = useState(picture.prompt);
  const [imageCount, setImageCount] = useState(USUAL_COUNT);
  const mask = useMaskShapes();
  const changed =
    <TArgs extends unknown[]>(change: (...args: TArgs) => void) =>
    (...args: TArgs) => {
      onChange();
      change(...args);
    };
  return (
    <PictureDialog
      title="Edit a part"
      lead="Lay film over what should change. Everything else stays exactly as it is."
      missing={missingOf(mask.shapes.length > 0, prompt)}
      isSending={isSending}
      imageCount={imageCount}
      onImageCount={changed(setImageCount)}
      notice={notice(prompt.trim(), changed(setPrompt))}
      onClose={onClose}
      onSubmit={() =>
        onSubmit({ kind: 'edit', picture, prompt: prompt.trim(), imageCount, shapes: mask.shapes })
      }
    >
      <MaskEditor picture={picture} mask={{ ...mask, add: changed(mask.add) }} />
      <PromptField
        label="What should the whole picture show then?"
        value={prompt}
        onChange={changed(setPrompt)}
      />
    </PictureDialog>
  );
}

function missingOf(isPainted: boolean, prompt: string): string | undefined {
  if (!isPainted) return 'Paint over the part that should change.';
  return prompt.trim() === '' ? 'Say what it should show.' : undefined;
}
