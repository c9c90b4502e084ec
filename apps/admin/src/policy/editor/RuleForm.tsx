import { Box, TextField } from '@mui/material';
import type { RuleContent } from './content.js';
import { fromLines, reliefFromLines, reliefToLines, toLines } from './lines.js';
import { LinesField } from './LinesField.js';
import { ExampleFields, type RuleFormProps, RuleHeadFields } from './RuleFields.js';

/** Everything about one rule, with its examples: what must meet it and what must not. */
export function RuleForm(props: RuleFormProps<RuleContent>) {
  const { rule, mayEdit, onChange } = props;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <RuleHeadFields {...props} />
      <LinesField
        label="Concepts that must all be met"
        help="One a line, the act first. a|b is met by either."
        value={toLines(rule.all)}
        readOnly={!mayEdit}
        onChange={(value) => onChange({ ...rule, all: fromLines(value) })}
      />
      <WithinField {...props} />
      <LinesField
        label="Milder when"
        help="One a line: context → allow or hold. Contexts: negated, quoted, or a concept; + joins, ! turns round."
        value={reliefToLines(rule.relief ?? [])}
        readOnly={!mayEdit}
        onChange={(value) => onChange(withRelief(rule, value))}
      />
      <ExampleFields {...props} />
    </Box>
  );
}

function WithinField({ rule, mayEdit, onChange }: RuleFormProps<RuleContent>) {
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
