import { useParams } from 'react-router';
import { RequireViewer } from '../account/RequireViewer.js';
import { Studio } from './Studio.js';

export function StudioPage() {
  const { generationId } = useParams();
  return <RequireViewer>{(viewer) => <Studio viewer={viewer} generationId={generationId} />}</RequireViewer>;
}
