import { Box, Button } from '@mui/material';
import { type ComponentType, useState } from 'react';
import { freeId, type RuleHead, withEntry, withoutEntry } from './content.js';
import { EntryList } from './EntryList.js';
import type { RuleFormProps } from './RuleFields.js';

const NEW_RULE = {
  id: 'new.rule',
  category: 'spam',
  state: 'live',
  outcome: 'hold',
  code: 'POLICY_NEW_RULE',
  message: 'A person has to look at this.',
  all: [],
  examples: { match: [], pass: [] },
} satisfies RuleHead;

interface RulesEditorProps<T extends RuleHead> {
  /** What the rules are called, in the plural. */
  name: string;
  rules: readonly T[];
  mayEdit: boolean;
  onChange: (rules: readonly T[]) => void;
  Form: ComponentType<RuleFormProps<T>>;
}

/** Rules of one kind to choose from, and the chosen one in its form. */
export function RulesEditor<T extends RuleHead>(props: RulesEditorProps<T>) {
  const { name, rules, mayEdit, onChange, Form } = props;
  const [selectedId, setSelected] = useState<string | null>(rules[0]?.id ?? null);
  const selected = rules.find(({ id }) => id === selectedId);
  const add = () => {
    const rule = { ...NEW_RULE, id: freeId(rules, NEW_RULE.id) } as RuleHead as T; // the rest of a rule is optional
    onChange([...rules, rule]);
    setSelected(rule.id);
  };
  return (
    <EntryList
      name={name}
      entries={rules}
      selectedId={selectedId}
      onSelect={setSelected}
      about={({ outcome, state, message }) =>
        `${outcome}${state === 'live' ? '' : `, ${state}`} · ${message}`
      }
      searchText={({ category, message, examples }) =>
        [category, message, ...(examples?.match ?? []), ...(examples?.pass ?? [])].join(' ')
      }
      onAdd={mayEdit ? add : undefined}
    >
      {selected && (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Form
            key={rules.indexOf(selected)}
            rule={selected}
            mayEdit={mayEdit}
            onChange={(rule) => {
              onChange(withEntry(rules, selected.id, rule));
              setSelected(rule.id);
            }}
          />
          {mayEdit && (
            <Button
              color="inherit"
              sx={{ justifySelf: 'start' }}
              onClick={() => {
                onChange(withoutEntry(rules, selected.id));
                setSelected(null);
              }}
            >
              Remove this rule
            </Button>
          )}
        </Box>
      )}
    </EntryList>
  );
}
