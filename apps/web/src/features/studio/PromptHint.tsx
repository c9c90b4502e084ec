import classes from './PromptHint.module.css';
import { usePromptReading } from './use-prompt-reading.js';

/** Says, before anything is drawn, which words the checkpoint cannot read. */
export function PromptHint({ prompt }: { prompt: string }) {
  const reading = usePromptReading(prompt);
  // The live region is there before its words are, or a screen reader would not hear them.
  return (
    <div className={classes.hint} aria-live="polite" data-testid="prompt-hint">
      {reading && reading.nothingKnown && (
        <p data-tone="wait">
          Nothing in this prompt means anything to the checkpoint{naming(reading.unknownWords)}. It would only
          guess. Name a thing that it knows.
        </p>
      )}
      {reading && !reading.nothingKnown && reading.unknownWords.length > 0 && (
        <p>
          Left out, because the checkpoint does not know {plural(reading.unknownWords)}:{' '}
          <Words words={reading.unknownWords} />
        </p>
      )}
      {reading && reading.substitutions.length > 0 && (
        <p>
          {reading.substitutions.map(({ from, to }, index) => (
            <span key={`${index}-${from}`}>
              {index > 0 && ', '}
              <q>{from}</q> is read as <q>{to}</q>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function Words({ words }: { words: readonly string[] }) {
  return words.map((word, index) => (
    <span key={`${index}-${word}`}>
      {index > 0 && ', '}
      <q>{word}</q>
    </span>
  ));
}

function plural(words: readonly string[]): string {
  return words.length === 1 ? 'this word' : 'these words';
}

function naming(words: readonly string[]): string {
  return words.length === 0 ? '' : `: it does not know ${words.map((word) => `“${word}”`).join(', ')}`;
}
