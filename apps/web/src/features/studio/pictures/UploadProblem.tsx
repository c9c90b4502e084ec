import { errorMessage } from '#browser';
import { Notice } from '../../../ui/Notice.js';

/** Why the chosen file is not on the table. */
export function UploadProblem({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <Notice tone="stop" title="This picture cannot be used" live="assertive">
      <p>{errorMessage(error)}</p>
    </Notice>
  );
}
