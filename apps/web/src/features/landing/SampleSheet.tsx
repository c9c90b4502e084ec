import { useState } from 'react';
import { cutInto } from '../../ui/CutShapes.js';
import { type Sample, SAMPLES } from './samples.js';
import classes from './SampleSheet.module.css';

/** A sheet of masking film with windows cut into it; choosing a window shows the words behind the picture. */
export function SampleSheet() {
  const [chosen, setChosen] = useState<Sample | undefined>(SAMPLES[0]);
  return (
    <div className={classes.wrap}>
      <section className={classes.sheet} aria-label="Pictures made by Frisket">
        {SAMPLES.map((sample) => (
          <SampleWindow
            key={sample.file}
            sample={sample}
            isChosen={sample === chosen}
            onChoose={() => setChosen(sample)}
          />
        ))}
      </section>
      <p className={classes.caption} aria-live="polite">
        {chosen && (
          <>
            “{chosen.prompt}” <span>seed {chosen.seed}</span>
          </>
        )}
      </p>
    </div>
  );
}

interface SampleWindowProps {
  sample: Sample;
  isChosen: boolean;
  onChoose: () => void;
}

function SampleWindow({ sample, isChosen, onChoose }: SampleWindowProps) {
  return (
    <button
      type="button"
      className={classes.window}
      aria-pressed={isChosen}
      aria-label={`Show the words of: ${sample.prompt}`}
      onClick={onChoose}
      onPointerEnter={onChoose}
    >
      <img src={sample.file} alt="" width={256} height={256} style={{ clipPath: cutInto(sample.shape) }} />
    </button>
  );
}
