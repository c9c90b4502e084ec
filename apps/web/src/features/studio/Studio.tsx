import { useRef } from 'react';
import { useNavigate } from 'react-router';
import type { ViewerFieldsFragment } from '../../generated/graphql.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { ConnectionBanner } from './ConnectionBanner.js';
import { type Draft, draftFrom, EMPTY_DRAFT, promptToSend } from './draft.js';
import { EmptyStudio } from './EmptyStudio.js';
import { GenerationPanel } from './GenerationPanel.js';
import type { GenerationView } from './generation-state.js';
import { HistoryRail } from './HistoryRail.js';
import { ObstacleNotice } from './ObstacleNotice.js';
import { PictureDesk } from './pictures/PictureDesk.js';
import { UploadedPicture } from './pictures/UploadedPicture.js';
import { UploadProblem } from './pictures/UploadProblem.js';
import { useUploadedPicture } from './pictures/use-uploaded-picture.js';
import { PromptForm } from './PromptForm.js';
import { ServiceNotice } from './ServiceNotice.js';
import classes from './Studio.module.css';
import { useCreateGeneration } from './use-create-generation.js';
import { useDraft } from './use-draft.js';
import { useServiceStatus } from './use-service-status.js';

interface StudioProps {
  viewer: ViewerFieldsFragment;
  /** The generation on the table; undefined for an empty table. */
  generationId: string | undefined;
}

/** The workplace: prompt on top, the current generation below it, everything made before beside it. */
export function Studio({ viewer, generationId }: StudioProps) {
  usePageTitle('Studio');
  const navigate = useNavigate();
  const promptBox = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useDraft();
  const status = useServiceStatus();
  const upload = useUploadedPicture();
  const show = (id: string) => void navigate(`/studio/${id}`);
  const create = useCreateGeneration(show);
  const isClosed = viewer.suspended || status.data?.generationOpen === false;

  const changeDraft = (next: Draft) => {
    setDraft(next);
    if (create.obstacle || create.error) create.dismiss();
  };
  const reuse = (made: GenerationView, keep: 'prompt' | 'prompt-and-seed') => {
    changeDraft(draftFrom(made, keep));
    promptBox.current?.focus();
  };
  const startAnew = () => {
    changeDraft(EMPTY_DRAFT);
    void navigate('/studio');
    promptBox.current?.focus();
  };
  const usePrompt = (prompt: string) => {
    changeDraft({ ...draft, prompt });
    promptBox.current?.focus();
  };

  return (
    <div className={classes.studio}>
      <div className={classes.table}>
        <h1 className={classes.title}>Studio</h1>
        <ConnectionBanner />
        <ServiceNotice viewer={viewer} status={status.data} />
        <PromptForm
          promptBox={promptBox}
          draft={draft}
          onChange={changeDraft}
          onSubmit={() => create.submit(draft)}
          isSending={create.isPending}
          isClosed={isClosed}
          limits={status.data}
          upload={{ isSending: upload.isSending, take: upload.take }}
        />
        <ObstacleNotice
          obstacle={create.obstacle}
          error={create.error}
          sentPrompt={create.sent ? promptToSend(create.sent) : ''}
          onUsePrompt={usePrompt}
        />
        <UploadProblem error={upload.error} />
        <PictureDesk isClosed={isClosed} onCreated={show}>
          {upload.picture && <UploadedPicture picture={upload.picture} onRemove={upload.clear} />}
          {generationId === undefined ? (
            <EmptyStudio suggestions={status.data?.suggestions ?? []} onChoose={usePrompt} />
          ) : (
            <GenerationPanel key={generationId} id={generationId} onReuse={reuse} />
          )}
        </PictureDesk>
      </div>
      <HistoryRail currentId={generationId} onNew={startAnew} />
    </div>
  );
}
