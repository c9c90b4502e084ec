import type { VersionContent } from './content.js';

/** A place in the content with the name of what is there: `rules[3].code` as `violence.gore: code`. */
export function placeName(path: string, { pack }: VersionContent): string {
  const place = /^(?<list>rules|jointRules|concepts)\[(?<index>\d+)\]\.?(?<rest>.*)$/u.exec(path)?.groups;
  if (place === undefined) return path;
  const { rules, jointRules, concepts } = pack;
  const lists: Readonly<Record<string, readonly { readonly id: string }[]>> = { rules, jointRules, concepts };
  const entries = lists[place['list'] ?? ''] ?? [];
  const id = entries[Number(place['index'])]?.id;
  if (id === undefined) return path;
  return place['rest'] ? `${id}, ${place['rest']}` : id;
}
