import { useEffect, useState } from 'react';

/** A picture for a canvas; undefined until it has arrived. */
export function useLoadedImage(url: string): HTMLImageElement | undefined {
  const [loaded, setLoaded] = useState<HTMLImageElement>();
  useEffect(() => {
    const image = new Image();
    const onLoad = () => setLoaded(image);
    image.addEventListener('load', onLoad);
    image.src = url;
    return () => image.removeEventListener('load', onLoad);
  }, [url]);
  return loaded;
}
