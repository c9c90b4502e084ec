import { Profanity } from '@2toad/profanity';
import leoProfanity from 'leo-profanity';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';

/** The usual npm filters with their English defaults, as functions that say whether a text is flagged. */
export async function profanityFilters() {
  const obscenity = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  const toad = new Profanity();
  return [
    { name: 'obscenity', flags: (text) => obscenity.hasMatch(text) },
    { name: '@2toad/profanity', flags: (text) => toad.exists(text) },
    { name: 'leo-profanity', flags: (text) => leoProfanity.check(text) },
  ];
}
