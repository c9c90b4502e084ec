import { Alert, Box, Button, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useState } from 'react';
import type { PolicyVersion } from '../versions/use-versions.js';
import { ConceptsEditor } from './ConceptsEditor.js';
import { CostsEditor } from './CostsEditor.js';
import { JointRuleForm } from './JointRuleForm.js';
import { JsonEditor } from './JsonEditor.js';
import { ProblemList } from './ProblemList.js';
import { RuleForm } from './RuleForm.js';
import { RulesEditor } from './RulesEditor.js';
import { useDraft } from './use-draft.js';

interface PolicyEditorProps {
  version: PolicyVersion & { readonly content: string };
  mayEdit: boolean;
}

const PARTS = ['rules', 'joint rules', 'concepts', 'costs', 'JSON'] as const;
type Part = (typeof PARTS)[number];

/** A version's content by its parts; the forms are closed unless it is a draft. */
export function PolicyEditor({ version, mayEdit }: PolicyEditorProps) {
  const draft = useDraft(version);
  const [part, setPart] = useState<Part>('rules');
  const { content, edit } = draft;
  const { pack, costs } = content;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={part}
          onChange={(_, next: Part | null) => next && setPart(next)}
          aria-label="Part of the content"
        >
          {PARTS.map((name) => (
            <ToggleButton
              key={name}
              value={name}
              sx={{
                px: { xs: 1.2, sm: 2 },
                textTransform: 'none',
                whiteSpace: 'nowrap',
                color: 'text.primary',
              }}
            >
              {name}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {mayEdit && (
          <>
            <Box sx={{ flex: 1 }} />
            <Button color="inherit" disabled={!draft.isChanged || draft.isSaving} onClick={draft.revert}>
              Discard changes
            </Button>
            <Button variant="contained" disabled={!draft.isChanged || draft.isSaving} onClick={draft.save}>
              {draft.isSaving ? 'Checking …' : 'Save draft'}
            </Button>
          </>
        )}
      </Box>
      {!mayEdit && version.state !== 'DRAFT' && (
        <Alert severity="info" variant="outlined">
          This version is sealed. Make a draft from it to change something.
        </Alert>
      )}
      {draft.refusal && <ProblemList refusal={draft.refusal} content={content} />}
      {part === 'rules' && (
        <RulesEditor
          name="rules"
          rules={pack.rules}
          mayEdit={mayEdit}
          Form={RuleForm}
          onChange={(rules) => edit({ ...content, pack: { ...pack, rules } })}
        />
      )}
      {part === 'joint rules' && (
        <RulesEditor
          name="joint rules"
          rules={pack.jointRules}
          mayEdit={mayEdit}
          Form={JointRuleForm}
          onChange={(jointRules) => edit({ ...content, pack: { ...pack, jointRules } })}
        />
      )}
      {part === 'concepts' && (
        <ConceptsEditor
          concepts={pack.concepts}
          mayEdit={mayEdit}
          onChange={(concepts) => edit({ ...content, pack: { ...pack, concepts } })}
        />
      )}
      {part === 'costs' && (
        <CostsEditor costs={costs} mayEdit={mayEdit} onChange={(next) => edit({ ...content, costs: next })} />
      )}
      {part === 'JSON' && <JsonEditor content={content} mayEdit={mayEdit} onChange={edit} />}
    </Box>
  );
}
