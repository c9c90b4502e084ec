import { Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { type ConceptContent, freeId, withEntry, withoutEntry } from './content.js';
import { EntryList } from './EntryList.js';

interface ConceptsEditorProps {
  concepts: readonly ConceptContent[];
  mayEdit: boolean;
  onChange: (concepts: readonly ConceptContent[]) => void;
}

export function ConceptsEditor({ concepts, mayEdit, onChange }: ConceptsEditorProps) {
  const [selectedId, setSelected] = useState<string | null>(concepts[0]?.id ?? null);
  const selected = concepts.find(({ id }) => id === selectedId);
  const add = () => {
    const concept = { id: freeId(concepts, 'new.concept'), terms: '' };
    onChange([...concepts, concept]);
    setSelected(concept.id);
  };
  return (
    <EntryList
      name="concepts"
      entries={concepts}
      selectedId={selectedId}
      onSelect={setSelected}
      about={({ terms }) => terms.trim().slice(0, 80)}
      searchText={({ terms, except = '' }) => `${terms} ${except}`}
      onAdd={mayEdit ? add : undefined}
    >
      {selected && (
        <ConceptForm
          concept={selected}
          mayEdit={mayEdit}
          onChange={(concept) => {
            onChange(withEntry(concepts, selected.id, concept));
            setSelected(concept.id);
          }}
          onRemove={() => {
            onChange(withoutEntry(concepts, selected.id));
            setSelected(null);
          }}
        />
      )}
    </EntryList>
  );
}

interface ConceptFormProps {
  concept: ConceptContent;
  mayEdit: boolean;
  onChange: (concept: ConceptContent) => void;
  onRemove: () => void;
}

function ConceptForm({ concept, mayEdit, onChange, onRemove }: ConceptFormProps) {
  const { except: _, ...withoutExcept } = concept;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <TextField
        label="Concept id"
        size="small"
        value={concept.id}
        slotProps={{ input: { readOnly: !mayEdit } }}
        onChange={(event) => onChange({ ...concept, id: event.target.value })}
      />
      <Typography variant="body2" color="text.secondary">
        Phrases, separated by commas or line ends. word~ stands for its regular forms, a/b for either, * for
        any one word.
      </Typography>
      <TextField
        label="Terms"
        multiline
        minRows={4}
        maxRows={18}
        value={concept.terms}
        slotProps={{ input: { readOnly: !mayEdit } }}
        onChange={(event) => onChange({ ...concept, terms: event.target.value })}
      />
      <TextField
        label="Except in"
        multiline
        minRows={2}
        maxRows={12}
        value={concept.except ?? ''}
        slotProps={{ input: { readOnly: !mayEdit } }}
        onChange={({ target: { value } }) =>
          onChange(value === '' ? withoutExcept : { ...withoutExcept, except: value })
        }
      />
      {mayEdit && (
        <Button color="inherit" onClick={onRemove} sx={{ justifySelf: 'start' }}>
          Remove this concept
        </Button>
      )}
    </Box>
  );
}
