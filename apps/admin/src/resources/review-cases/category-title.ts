/** A category id such as `graphic-violence` in words, for lists that do not load the whole policy. */
export function categoryTitle(id: string | null | undefined): string {
  if (!id) return 'No category';
  const words = id.replaceAll(/[-_]/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
