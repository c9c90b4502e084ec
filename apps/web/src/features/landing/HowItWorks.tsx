import { cutInto, type CutShape } from '../../ui/CutShapes.js';
import classes from './HowItWorks.module.css';

const STEPS: ReadonlyArray<{ shape: CutShape; title: string; text: string }> = [
  {
    shape: 'arch',
    title: 'Ask to come in',
    text: 'Leave your e-mail address and what you want to make. We let people in step by step, so that somebody can watch over what is made.',
  },
  {
    shape: 'blossom',
    title: 'Say what you see',
    text: 'A few words are enough: things, colours, how many, where, in which style. You see the picture come out of the noise, step by step.',
  },
  {
    shape: 'leaf',
    title: 'Keep what you like',
    text: 'Four pictures, yours to download. Reload, close the laptop, come back: the work goes on and nothing is lost.',
  },
];

export function HowItWorks() {
  return (
    <section className={classes.band} aria-labelledby="how-title">
      <h2 id="how-title" className={classes.title}>
        How it works
      </h2>
      <ol className={classes.steps}>
        {STEPS.map((step, index) => (
          <li key={step.title} className={classes.step}>
            <span className={classes.number} style={{ clipPath: cutInto(step.shape) }} aria-hidden="true">
              {index + 1}
            </span>
            <h3>{step.title}</h3>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
