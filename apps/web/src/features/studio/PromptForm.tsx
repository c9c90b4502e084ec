import { Button, Collapse, Textarea, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconScissors } from '@tabler/icons-react';
import type { FormEvent, KeyboardEvent, RefObject } from 'react';
import type { ServiceStatusQuery } from '../../generated/graphql.js';
import { AdvancedSettings } from './AdvancedSettings.js';
import { CountChoice } from './CountChoice.js';
import type { Draft } from './draft.js';
import { UploadButton } from './pictures/UploadButton.js';
import classes from './PromptForm.module.css';
import { PromptHint } from './PromptHint.js';

interface PromptFormProps {
  promptBox: RefObject<HTMLTextAreaElement | null>;
  draft: Draft;
  onChange: (draft: Draft) => void;
  onSubmit: () => void;
  isSending: boolean;
  isClosed: boolean;
  upload: { readonly isSending: boolean; readonly take: (file: File) => void };
  limits: Pick<ServiceStatusQuery['serviceStatus'], 'maxPromptCharacters' | 'maxImageCount'> | undefined;
}

/** From this share of the limit on, the count is shown: before, it would only distract. */
const SHOW_COUNT_FROM = 0.8;

export function PromptForm({
  promptBox,
  draft,
  onChange,
  onSubmit,
  isSending,
  isClosed,
  limits,
  upload,
}: PromptFormProps) {
  const hasOwnSettings = draft.seed !== '' || draft.steps !== '' || draft.guidanceScale !== '';
  const [isAdvancedOpen, advanced] = useDisclosure(hasOwnSettings);
  const length = draft.prompt.trim().length;
  const isTooLong = limits !== undefined && length > limits.maxPromptCharacters;
  const isIdle = length === 0 || isTooLong || isSending || isClosed;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isIdle) onSubmit();
  };
  return (
    <form className={classes.form} onSubmit={submit} aria-label="New pictures">
      <Textarea
        ref={promptBox}
        classNames={{ input: classes.prompt, label: classes.label }}
        label="What do you want to see?"
        placeholder="an astronaut riding a horse"
        autosize
        minRows={1}
        maxRows={6}
        value={draft.prompt}
        error={isTooLong ? `That is ${length - limits.maxPromptCharacters} characters too long.` : undefined}
        onChange={(event) => onChange({ ...draft, prompt: event.currentTarget.value })}
        onKeyDown={submitOnEnter}
      />
      {limits && length > limits.maxPromptCharacters * SHOW_COUNT_FROM && !isTooLong && (
        <p className={classes.count}>
          {length} of {limits.maxPromptCharacters} characters
        </p>
      )}
      <PromptHint prompt={draft.prompt} />
      <div className={classes.row}>
        <CountChoice
          most={limits?.maxImageCount ?? 4}
          value={draft.imageCount}
          onChange={(imageCount) => onChange({ ...draft, imageCount })}
        />
        <UnstyledButton
          className={classes.more}
          aria-expanded={isAdvancedOpen || hasOwnSettings}
          onClick={advanced.toggle}
        >
          <IconAdjustmentsHorizontal size={20} aria-hidden="true" />
          Seed and more
        </UnstyledButton>
        <UploadButton className={classes.more} isSending={upload.isSending} onChoose={upload.take} />
        {/* Not `disabled`: the button that was just pressed must keep the focus. */}
        <Button
          type="submit"
          size="lg"
          className={classes.generate}
          aria-disabled={isIdle}
          data-idle={isIdle || undefined}
          leftSection={<IconScissors size={20} aria-hidden="true" />}
        >
          {isSending ? 'Sending …' : 'Generate'}
        </Button>
      </div>
      <Collapse expanded={isAdvancedOpen || hasOwnSettings}>
        <AdvancedSettings draft={draft} onChange={onChange} />
      </Collapse>
    </form>
  );
}

/** A prompt is a line, not a letter: Enter sends it, Shift and Enter breaks it. */
function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
