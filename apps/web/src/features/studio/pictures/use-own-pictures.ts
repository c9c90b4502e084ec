import { generationTitle } from '../generation-title.js';
import { useHistory } from '../use-history.js';
import { canStartFrom, type Picture } from './picture.js';

/** A picture to choose, with a name for who cannot see it. */
export interface OwnPicture {
  readonly id: string;
  readonly url: string;
  readonly name: string;
}

/** One's own pictures that something can be made from, newest first, without the one that is on the table already. */
export function useOwnPictures(except: Picture) {
  const history = useHistory();
  const generations = history.data?.pages.flatMap((page) => page.edges.map(({ node }) => node)) ?? [];
  const pictures = generations.flatMap((generation) =>
    generation.images
      .filter((image) => image.id !== except.source.imageId && canStartFrom(image))
      .map(({ id, url, position }): OwnPicture => {
        const name = `${generationTitle(generation)}, picture ${position + 1}`;
        return { id, url, name };
      }),
  );
  return {
    pictures,
    isPending: history.isPending,
    error: history.error,
    retry: () => void history.refetch(),
    hasMore: history.hasNextPage,
    isLoadingMore: history.isFetchingNextPage,
    loadMore: () => void history.fetchNextPage(),
  };
}
