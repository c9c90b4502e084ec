import { TextField } from '@mui/material';
import { useState } from 'react';

interface LinesFieldProps {
  label: string;
  help?: string;
  value: string;
  readOnly: boolean;
  onChange: (text: string) => void;
}

/** A list as text, one entry a line. Keeps what is being typed, empty lines too, until the field is left. */
export function LinesField({ label, help, value, readOnly, onChange }: LinesFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      helperText={help}
      size="small"
      multiline
      minRows={2}
      maxRows={14}
      value={typed ?? value}
      slotProps={{ input: { readOnly } }}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(event.target.value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
