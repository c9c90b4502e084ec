import classes from './CountChoice.module.css';

interface CountChoiceProps {
  most: number;
  value: number;
  onChange: (count: number) => void;
}

/** Counts that fill a grid; anything between is one click on Generate more. */
const OFFERED = [1, 2, 3, 4, 6, 9];

/** How many pictures, as a row of numbered squares. */
export function CountChoice({ most, value, onChange }: CountChoiceProps) {
  const counts = OFFERED.filter((count) => count <= most);
  return (
    <fieldset className={classes.row}>
      <legend className={classes.legend}>How many pictures</legend>
      {counts.map((count) => (
        <label key={count} className={classes.choice}>
          <input
            type="radio"
            name="image-count"
            value={count}
            checked={value === count}
            onChange={() => onChange(count)}
          />
          <span>{count}</span>
        </label>
      ))}
      <span className={classes.unit} aria-hidden="true">
        {value === 1 ? 'picture' : 'pictures'}
      </span>
    </fieldset>
  );
}
