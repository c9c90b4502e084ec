/** Relative to the service's own address; `ImageController` answers it. */
export function imageUrl(imageId: string): string {
  return `/images/${imageId}`;
}
