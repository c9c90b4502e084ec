import { Textarea } from '@mantine/core';
import { PromptHint } from '../PromptHint.js';

interface PromptFieldProps {
  label: string;
  value: string;
  onChange: (prompt: string) => void;
}

/** The words of a dialog, and which of them the checkpoint cannot read. */
export function PromptField({ label, value, onChange }: PromptFieldProps) {
  return (
    <>
      <Textarea
        label={label}
        autosize
        minRows={1}
        maxRows={4}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <PromptHint prompt={value} />
    </>
  );
}
