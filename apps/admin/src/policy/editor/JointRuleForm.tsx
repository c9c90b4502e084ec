import { Box } from '@mui/material';
import type { JointRuleContent } from './content.js';
import { fromLines, toLines } from './lines.js';
import { LinesField } from './LinesField.js';
import { ExampleFields, type RuleFormProps, RuleHeadFields } from './RuleFields.js';

const EXAMPLE_HELP =
  'One request a line: prompt | part | part. Parts: tags: words about the upload · made from: its prompt · picture: face, suggestive or explicit · mask: face, body, most or words · before: an earlier prompt.';

/** A rule about the parts of a request together, with the requests that must meet it and those that must not. */
export function JointRuleForm(props: RuleFormProps<JointRuleContent>) {
  const { rule, mayEdit, onChange } = props;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <RuleHeadFields {...props} />
      <LinesField
        label="Signals that must all be met, not all in one part"
        help="One a line: concepts, or fact.face, fact.explicit_picture, fact.suggestive_picture, fact.mask_face, fact.mask_body, fact.mask_most. a|b is met by either; prompt:a counts in the prompt alone, as do upload:, mask:, output: and history:."
        value={toLines(rule.all)}
        readOnly={!mayEdit}
        onChange={(value) => onChange({ ...rule, all: fromLines(value) })}
      />
      <LinesField
        label="Unless any of these is met"
        help="One a line."
        value={toLines(rule.unless ?? [])}
        readOnly={!mayEdit}
        onChange={(value) => onChange(withUnless(rule, fromLines(value)))}
      />
      <ExampleFields {...props} help={EXAMPLE_HELP} />
    </Box>
  );
}

function withUnless(rule: JointRuleContent, unless: readonly string[]): JointRuleContent {
  const { unless: _, ...rest } = rule;
  return unless.length === 0 ? rest : { ...rest, unless };
}
