import { NumberInput } from '@mantine/core';
import classes from './AdvancedSettings.module.css';
import { type Draft, LARGEST_SEED } from './draft.js';

interface AdvancedSettingsProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** The settings that decide the pictures together with the prompt. Empty means that Frisket chooses. */
export function AdvancedSettings({ draft, onChange }: AdvancedSettingsProps) {
  return (
    <div className={classes.grid}>
      <NumberInput
        label="Seed"
        description="Same seed, same pictures"
        placeholder="random"
        min={0}
        max={LARGEST_SEED}
        allowDecimal={false}
        hideControls
        value={draft.seed}
        onChange={(seed) => onChange({ ...draft, seed: numberOrEmpty(seed) })}
      />
      <NumberInput
        label="Steps"
        description="More is slower and finer"
        placeholder="usual"
        min={1}
        allowDecimal={false}
        value={draft.steps}
        onChange={(steps) => onChange({ ...draft, steps: numberOrEmpty(steps) })}
      />
      <NumberInput
        label="Guidance"
        description="How closely to follow the words"
        placeholder="usual"
        min={1}
        step={0.5}
        decimalScale={1}
        value={draft.guidanceScale}
        onChange={(guidanceScale) => onChange({ ...draft, guidanceScale: numberOrEmpty(guidanceScale) })}
      />
    </div>
  );
}

/** The field gives text while somebody is still typing a number. */
function numberOrEmpty(value: number | string): number | '' {
  return typeof value === 'number' ? value : '';
}
