import { Box, TextField, Typography } from '@mui/material';
import { categoryIds } from './category-ids.js';
import { type CostsContent, inOrder } from './content.js';

interface CostsEditorProps {
  costs: CostsContent;
  mayEdit: boolean;
  onChange: (costs: CostsContent) => void;
}

/** In the order in which they are asked: what happens in a day, then what it costs. */
const TITLES: Readonly<Record<string, string>> = {
  textsPerDay: 'Prompts a day',
  reviewerMinutesPerDay: 'Review minutes a day',
  reviewMinutes: 'A moderator’s look, minutes',
  delayMinutes: 'A harmless picture held, minutes',
  wrongRefusalMinutes: 'A harmless prompt refused, minutes',
};
const ORDER = [...Object.keys(TITLES), ...categoryIds];

/** What mistakes cost. The thresholds for texts and pictures follow from these figures and are not typed in. */
export function CostsEditor({ costs, mayEdit, onChange }: CostsEditorProps) {
  const { missedBreachMinutes, missedImageMinutes, ...rest } = costs;
  const field = (label: string, value: number, change: (value: number) => void) => (
    <TextField
      key={label}
      label={label}
      type="number"
      size="small"
      value={Number.isNaN(value) ? '' : value}
      onChange={(event) => change(event.target.value === '' ? Number.NaN : Number(event.target.value))}
      slotProps={{ input: { readOnly: !mayEdit }, htmlInput: { min: 0, step: 'any' } }}
    />
  );
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 720 }}>
      <Typography color="text.secondary">
        In minutes of somebody’s time. From which probability a prompt or a picture is held follows from these
        figures; under “Against live” you see the thresholds that a change moves.
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        {inOrder(rest, ORDER).flatMap(([name, value]) =>
          typeof value === 'number'
            ? [field(TITLES[name] ?? name, value, (next) => onChange({ ...costs, [name]: next }))]
            : [],
        )}
      </Box>
      <Typography variant="h6" component="h2">
        A breach that is let through
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        {inOrder(missedBreachMinutes, ORDER).map(([head, value]) =>
          field(minutesOf(head), value, (next) =>
            onChange({ ...costs, missedBreachMinutes: { ...missedBreachMinutes, [head]: next } }),
          ),
        )}
      </Box>
      {missedImageMinutes !== undefined && (
        <>
          <Typography variant="h6" component="h2">
            A breach in a picture that is let through
          </Typography>
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
            {inOrder(missedImageMinutes, ORDER).map(([signal, value]) =>
              field(minutesOf(signal), value, (next) =>
                onChange({ ...costs, missedImageMinutes: { ...missedImageMinutes, [signal]: next } }),
              ),
            )}
          </Box>
        </>
      )}
    </Box>
  );
}

/** `self_harm` as "Self harm, minutes". */
function minutesOf(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('_', ' ')}, minutes`;
}
