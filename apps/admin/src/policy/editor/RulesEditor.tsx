import { useState } from 'react';
import { freeId, type RuleContent, withEntry, withoutEntry } from './content.js';
import { EntryList } from './EntryList.js';
import { RuleForm } from './RuleForm.js';

const NEW_RULE: RuleContent = {
  id: 'new.rule',
  category: 'spam',
  state: 'live',
  outcome: 'hold',
  code: 'POLICY_NEW_RULE',
  message: 'A person has to look at this.',
  all: [],
  examples: { match: [], pass: [] },
};

interface RulesEditorProps {
  rules: readonly RuleContent[];
  mayEdit: boolean;
  onChange: (rules: readonly RuleContent[]) => void;
}

export function RulesEditor({ rules, mayEdit, onChange }: RulesEditorProps) {
  const [selectedId, setSelected] = useState<string | null>(rules[0]?.id ?? null);
  const selected = rules.find(({ id }) => id === selectedId);
  const add = () => {
    const rule = { ...NEW_RULE, id: freeId(rules, NEW_RULE.id) };
    onChange([...rules, rule]);
    setSelected(rule.id);
  };
  return (
    <EntryList
      name="rules"
      entries={rules}
      selectedId={selectedId}
      onSelect={setSelected}
      about={({ outcome, state, message }) =>
        `${outcome}${state === 'live' ? '' : `, ${state}`} · ${message}`
      }
      searchText={({ category, message, examples }) =>
        [category, message, ...examples.match, ...examples.pass].join(' ')
      }
      onAdd={mayEdit ? add : undefined}
    >
      {selected && (
        <RuleForm
          key={rules.indexOf(selected)}
          rule={selected}
          mayEdit={mayEdit}
          onChange={(rule) => {
            onChange(withEntry(rules, selected.id, rule));
            setSelected(rule.id);
          }}
          onRemove={() => {
            onChange(withoutEntry(rules, selected.id));
            setSelected(null);
          }}
        />
      )}
    </EntryList>
  );
}
