import { Box, Button, MenuItem, TextField } from '@mui/material';
import { categoryIds } from './category-ids.js';
import type { RuleContent } from './content.js';
import { fromLines, reliefFromLines, reliefToLines, toLines } from './lines.js';
import { LinesField } from './LinesField.js';

interface RuleFormProps {
  rule: RuleContent;
  mayEdit: boolean;
  onChange: (rule: RuleContent) => void;
  onRemove: () => void;
}

const CHOICES = {
  category: categoryIds,
  outcome: ['hold', 'block'],
  state: ['draft', 'shadow', 'live', 'retired'],
} as const;

/** Everything about one rule, with its examples: what must meet it and what must not. */
export function RuleForm({ rule, mayEdit, onChange, onRemove }: RuleFormProps) {
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
  const examples = (side: 'match' | 'pass', label: string) => (
    <LinesField
      label={label}
      value={toLines(rule.examples[side])}
      readOnly={!mayEdit}
      onChange={(value) => onChange({ ...rule, examples: { ...rule.examples, [side]: fromLines(value) } })}
    />
  );
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
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
      <LinesField
        label="Concepts that must all be met"
        help="One a line, the act first. a|b is met by either."
        value={toLines(rule.all)}
        readOnly={!mayEdit}
        onChange={(value) => onChange({ ...rule, all: fromLines(value) })}
      />
      <WithinField rule={rule} mayEdit={mayEdit} onChange={onChange} />
      <LinesField
        label="Milder when"
        help="One a line: context → allow or hold. Contexts: negated, quoted, or a concept; + joins, ! turns round."
        value={reliefToLines(rule.relief ?? [])}
        readOnly={!mayEdit}
        onChange={(value) => onChange(withRelief(rule, value))}
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        {examples('match', 'Must meet the rule')}
        {examples('pass', 'Must not meet it')}
      </Box>
      {mayEdit && (
        <Button color="inherit" onClick={onRemove} sx={{ justifySelf: 'start' }}>
          Remove this rule
        </Button>
      )}
    </Box>
  );
}

function WithinField({ rule, mayEdit, onChange }: Pick<RuleFormProps, 'rule' | 'mayEdit' | 'onChange'>) {
  return (
    <TextField
      label="Words between them, at most"
      helperText="Empty: anywhere in the text."
      size="small"
      type="number"
      value={rule.within ?? ''}
      slotProps={{ input: { readOnly: !mayEdit } }}
      sx={{ maxWidth: 280 }}
      onChange={({ target: { value } }) => {
        const { within: _, ...rest } = rule;
        onChange(value === '' ? rest : { ...rest, within: Number(value) });
      }}
    />
  );
}

function withRelief(rule: RuleContent, text: string): RuleContent {
  const { relief: _, ...rest } = rule;
  const relief = reliefFromLines(text);
  return relief.length === 0 ? rest : { ...rest, relief };
}
