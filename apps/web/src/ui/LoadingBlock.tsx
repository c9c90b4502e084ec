import { Skeleton } from '@mantine/core';

/** The outline of something that is on its way, and its name for who cannot see it. */
export function LoadingBlock({ label, heightPx }: { label: string; heightPx: number }) {
  return (
    <output aria-label={label} style={{ display: 'block' }}>
      <Skeleton height={heightPx} radius="lg" />
    </output>
  );
}
