import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { follow } from '../api/subscriptions.js';
import { ReviewQueueChangedDocument } from './review-queue.documents.js';

const OpenCases = createContext<number | undefined>(undefined);

/** Follows the number of open review cases for as long as the console is open. */
export function ReviewQueueProvider({ children }: { children: ReactNode }) {
  const [openCases, setOpenCases] = useState<number>();
  useEffect(
    () => follow(ReviewQueueChangedDocument, ({ reviewQueueChanged }) => setOpenCases(reviewQueueChanged)),
    [],
  );
  return <OpenCases value={openCases}>{children}</OpenCases>;
}

/** How many review cases are open; undefined until the server has said. Reads `ReviewQueueProvider`. */
export function useOpenCaseCount(): number | undefined {
  return use(OpenCases);
}
