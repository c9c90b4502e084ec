import { lazy, type ReactNode, Suspense, useState } from 'react';
import { ObstacleNotice } from '../ObstacleNotice.js';
import type { DialogProps } from './dialog-props.js';
import type { DialogMode, Picture } from './picture.js';
import { PictureToolsContext } from './picture-tools.js';
import { useDrawFromPicture } from './use-draw-from-picture.js';

// The canvas library is half as large as the studio: who never edits does not fetch it.
const DIALOGS = {
  edit: lazy(async () => ({ default: (await import('./EditDialog.js')).EditDialog })),
  extend: lazy(async () => ({ default: (await import('./ExtendDialog.js')).ExtendDialog })),
  blend: lazy(async () => ({ default: (await import('./BlendDialog.js')).BlendDialog })),
};

interface PictureDeskProps {
  isClosed: boolean;
  onCreated: (id: string) => void;
  children: ReactNode;
}

/** Lets every picture inside be varied, blended, enlarged, edited and extended, and says when that did not work. */
export function PictureDesk({ isClosed, onCreated, children }: PictureDeskProps) {
  const [dialog, setDialog] = useState<{ mode: DialogMode; picture: Picture }>();
  const drawing = useDrawFromPicture((id) => {
    setDialog(undefined);
    onCreated(id);
  });
  const tools = {
    vary: (picture: Picture) => drawing.submit({ kind: 'vary', picture }),
    enlarge: (picture: Picture) => drawing.submit({ kind: 'enlarge', picture }),
    open: (mode: DialogMode, picture: Picture) => {
      drawing.dismiss();
      setDialog({ mode, picture });
    },
    isIdle: isClosed || drawing.isPending,
  };
  const notice: DialogProps['notice'] = (sentPrompt, onUsePrompt) => (
    <ObstacleNotice
      obstacle={drawing.obstacle}
      error={drawing.error}
      sentPrompt={sentPrompt}
      onUsePrompt={onUsePrompt}
    />
  );
  const dismiss = () => {
    if (drawing.obstacle || drawing.error) drawing.dismiss();
  };
  const Dialog = dialog && DIALOGS[dialog.mode];
  return (
    <PictureToolsContext.Provider value={tools}>
      {!dialog && notice('', () => undefined)}
      {children}
      {dialog && Dialog && (
        <Suspense>
          <Dialog
            picture={dialog.picture}
            isSending={drawing.isPending}
            notice={notice}
            onChange={dismiss}
            onSubmit={drawing.submit}
            onClose={() => {
              dismiss();
              setDialog(undefined);
            }}
          />
        </Suspense>
      )}
    </PictureToolsContext.Provider>
  );
}
