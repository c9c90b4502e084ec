import {
  Alert,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  TextField,
  Typography,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { errorMessage } from '#browser';
import type { PolicyVersionAction } from '../../generated/graphql.js';
import { ChangeList } from '../workbench/ChangeList.js';
import { usePolicyChanges } from '../workbench/use-workbench.js';
import { type PolicyVersion, useTakeStep } from './use-versions.js';

interface Wording {
  readonly title: (number: number) => string;
  readonly text: string;
  readonly confirm: string;
  /** Typed before something that everybody notices. */
  readonly word?: string;
}

const WORDING: Readonly<Record<PolicyVersionAction, Wording>> = {
  START_SHADOW: {
    title: (number) => `Let version ${number} judge in shadow?`,
    text: 'It judges every prompt beside the live version and changes nothing. Another version in shadow becomes a draft again.',
    confirm: 'Start shadow',
  },
  STOP_SHADOW: {
    title: (number) => `Make version ${number} a draft again?`,
    text: 'It stops judging and can be edited. The next time in shadow starts from nothing.',
    confirm: 'Make it a draft',
  },
  PUBLISH: {
    title: (number) => `Publish version ${number}?`,
    text: 'From then on every prompt and every picture is judged by it. The version that is live now is retired and can be rolled back to.',
    confirm: 'Publish',
    word: 'PUBLISH',
  },
  RETIRE: {
    title: (number) => `Retire version ${number}?`,
    text: 'It is kept for the record and does nothing any more.',
    confirm: 'Retire',
  },
  RESTORE: {
    title: (number) => `Roll back to version ${number}?`,
    text: 'It judges everything again at once, in place of the version that is live now.',
    confirm: 'Roll back',
    word: 'ROLL BACK',
  },
};

interface StepDialogProps {
  version: PolicyVersion;
  action: PolicyVersionAction;
  onClose: () => void;
}

/** Asks why, shows what publishing would change, and takes the step. */
export function StepDialog({ version, action, onClose }: StepDialogProps) {
  const { title, text, confirm, word } = WORDING[action];
  const takeStep = useTakeStep();
  const changes = usePolicyChanges(version, action === 'PUBLISH');
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [hasRead, setHasRead] = useState(false);
  const mustRead = action === 'PUBLISH' && (changes.data === undefined || changes.data.count > 0);
  const isReady =
    reason.trim() !== '' &&
    (word === undefined || typed.trim().toUpperCase() === word) &&
    (!mustRead || hasRead);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const acknowledgedChanges = changes.data?.digest ?? null;
    takeStep.mutate({
      version,
      action,
      reason: reason.trim(),
      acknowledgedChanges,
      confirmation: word === undefined ? null : typed.trim(),
    });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="step-title">
      <form onSubmit={submit}>
        <DialogTitle id="step-title">{title(version.number)}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography color="text.secondary">{text}</Typography>
          {action === 'PUBLISH' && changes.isPending && (
            <Typography aria-live="polite">Judging the examples of both versions …</Typography>
          )}
          {changes.error && <Alert severity="error">{errorMessage(changes.error)}</Alert>}
          {changes.data?.count === 0 && (
            <Alert severity="info" variant="outlined">
              No verdict changes on the {changes.data.textCount} examples of both versions.
            </Alert>
          )}
          {changes.data !== undefined && changes.data.count > 0 && (
            <>
              <Alert severity="warning" variant="outlined">
                {changes.data.count} of {changes.data.textCount} examples get another verdict:
              </Alert>
              <ChangeList changes={changes.data.changes} maxHeightPx={220} label="Changed verdicts" />
              <FormControlLabel
                control={<Checkbox checked={hasRead} onChange={(_, isChecked) => setHasRead(isChecked)} />}
                label="I have read the changed verdicts"
              />
            </>
          )}
          <TextField
            label="Why?"
            required
            multiline
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          {word !== undefined && (
            <TextField
              label={`Type ${word}`}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            Back
          </Button>
          <Button type="submit" variant="contained" disabled={!isReady || takeStep.isPending}>
            {confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
