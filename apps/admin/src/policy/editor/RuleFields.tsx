import { Box, MenuItem, TextField } from '@mui/material';
import { categoryIds } from './category-ids.js';
import type { RuleHead } from './content.js';
import { fromLines, toLines } from './lines.js';
import { LinesField } from './LinesField.js';

export interface RuleFormProps<T extends RuleHead> {
  rule: T;
  mayEdit: boolean;
  onChange: (rule: T) => void;
}

const CHOICES = {
  category: categoryIds,
  outcome: ['hold', 'block'],
  state: ['draft', 'shadow', 'live', 'retired'],
} as const;

/** What a rule is called, what it does and what it tells the person. */
export function RuleHeadFields<T extends RuleHead>({ rule, mayEdit, onChange }: RuleFormProps<T>) {
  const text = (field: 'id' | 'code' | 'message', label: string) => (
    <TextField
      label={label}
      size="small"
      value={rule[field]}
      slotProps={{ input: { readOnly: !mayEdit } }}
      multiline={field === 'message'}
      onChange={(event) => onChange({ ...rule, [field]: event.target.value })}
    />
  );
  const choice = (field: keyof typeof CHOICES, label: string) => (
    <TextField
      select
      label={label}
      size="small"
      value={rule[field]}
      slotProps={{ select: { readOnly: !mayEdit } }}
      onChange={(event) => onChange({ ...rule, [field]: event.target.value })}
    >
      {CHOICES[field].map((option) => (
        <MenuItem key={option} value={option}>
          {option}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        {text('id', 'Rule id')}
        {text('code', 'Code')}
      </Box>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr 1fr' } }}>
        {choice('category', 'Category')}
        {choice('outcome', 'Outcome')}
        {choice('state', 'State of the rule')}
      </Box>
      {text('message', 'What the person is told')}
    </>
  );
}

interface ExampleFieldsProps<T extends RuleHead> extends RuleFormProps<T> {
  help?: string;
}

/** What must meet a rule and what must not. Joint rules of earlier releases have no examples. */
export function ExampleFields<T extends RuleHead>({ rule, mayEdit, onChange, help }: ExampleFieldsProps<T>) {
  const { match = [], pass = [] } = rule.examples ?? {};
  const sides = { match, pass };
  const field = (side: keyof typeof sides, label: string) => (
    <LinesField
      label={label}
      {...(help === undefined ? {} : { help })}
      value={toLines(sides[side])}
      readOnly={!mayEdit}
      onChange={(value) => onChange({ ...rule, examples: { ...sides, [side]: fromLines(value) } })}
    />
  );
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
      {field('match', 'Must meet the rule')}
      {field('pass', 'Must not meet it')}
    </Box>
  );
}
