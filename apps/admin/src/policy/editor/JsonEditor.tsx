import { Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { parseContent, type VersionContent } from './content.js';

interface JsonEditorProps {
  content: VersionContent;
  mayEdit: boolean;
  onChange: (content: VersionContent) => void;
}

/** The whole content as text: for joint rules and access stages, and for bringing a version from elsewhere. */
export function JsonEditor({ content, mayEdit, onChange }: JsonEditorProps) {
  const [text, setText] = useState(() => JSON.stringify(content, null, 2));
  const [problem, setProblem] = useState<string | null>(null);
  const apply = () => {
    try {
      onChange(parseContent(text));
      setProblem(null);
    } catch (error) {
      setProblem(error instanceof SyntaxError ? error.message : 'This is not the content of a version.');
    }
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="body2" color="text.secondary">
        Concepts, rules, joint rules, access stages and costs. At most 1 MB.
      </Typography>
      <TextField
        label="Content as JSON"
        multiline
        minRows={12}
        maxRows={28}
        value={text}
        error={problem !== null}
        helperText={problem}
        slotProps={{
          input: { readOnly: !mayEdit, sx: { fontFamily: 'monospace', fontSize: '0.8rem' } },
          htmlInput: { spellCheck: false },
        }}
        onChange={(event) => setText(event.target.value)}
      />
      {mayEdit && (
        <Button variant="outlined" onClick={apply} sx={{ justifySelf: 'start' }}>
          Take this text over
        </Button>
      )}
    </Box>
  );
}
