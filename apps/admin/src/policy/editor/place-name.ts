import type { VersionContent } from './content.js';

/** A place in the content with the name of what is there: `rules[3].code` as `violence.gore: code`. */
export function placeName(path: string, { pack }: VersionContent): string {
  const place = /^(?<list>rules|concepts)\[(?<index>\d+)\]\.?(?<rest>.*)$/u.exec(path)?.groups;
  if (place === undefined) return path;
  const entries = place['list'] === 'rules' ? pack.rules : pack.concepts;
  const id = entries[Number(place['index'])]?.id;
  if (id === undefined) return path;
  return place['rest'] ? `${id}, ${place['rest']}` : id;
}
