import { useDocumentTitle } from '@mantine/hooks';

/** Names the page in the browser's tab and to a screen reader. */
export function usePageTitle(title: string): void {
  useDocumentTitle(`${title} · Frisket`);
}
