import { Alert, Box, Chip, Paper, Typography } from '@mui/material';
import { errorMessage } from '#browser';
import type { PolicyDiffQuery, PolicyPart } from '../../generated/graphql.js';
import type { PolicyVersion } from '../versions/use-versions.js';
import { ChangeList } from './ChangeList.js';
import { fieldText } from './field-text.js';
import { usePolicyChanges, usePolicyDiff } from './use-workbench.js';

type Entry = PolicyDiffQuery['policyDiff'][number];

const PARTS: Readonly<Record<PolicyPart, string>> = {
  PACK: 'Pack',
  RULE: 'Rule',
  JOINT_RULE: 'Joint rule',
  CONCEPT: 'Concept',
  STAGE: 'Access stage',
  COST: 'Cost',
  THRESHOLD: 'Threshold',
};

/** How this version differs from the live one: in its content, and in what it says of the examples. */
export function ComparePanel({ version }: { version: PolicyVersion }) {
  return (
    <Box sx={{ display: 'grid', gap: 4, maxWidth: 980 }}>
      <Differences version={version} />
      <ChangedVerdicts version={version} />
    </Box>
  );
}

function Differences({ version }: { version: PolicyVersion }) {
  const { data: entries, error, isPending } = usePolicyDiff(version);
  return (
    <section aria-labelledby="differences">
      <Typography id="differences" variant="h5" component="h2" gutterBottom>
        Differences
      </Typography>
      {isPending && <Typography aria-live="polite">Comparing …</Typography>}
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {entries?.length === 0 && (
        <Typography color="text.secondary">Same content as the live version.</Typography>
      )}
      <Box sx={{ display: 'grid', gap: 1 }}>
        {entries?.map((entry) => (
          <Difference key={`${entry.part} ${entry.id}`} entry={entry} />
        ))}
      </Box>
    </section>
  );
}

const KIND_COLOUR = { ADDED: 'success', REMOVED: 'error', CHANGED: 'warning' } as const;

function Difference({ entry }: { entry: Entry }) {
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Chip
          size="small"
          variant="outlined"
          color={KIND_COLOUR[entry.kind]}
          label={entry.kind.toLowerCase()}
        />
        <Typography>
          {PARTS[entry.part]} <strong>{entry.id}</strong>
        </Typography>
      </Box>
      {entry.fields.map((field) => (
        <FieldDifference key={field.field} field={field} />
      ))}
    </Paper>
  );
}

function FieldDifference({ field }: { field: Entry['fields'][number] }) {
  const isList = field.added.length + field.removed.length > 0;
  return (
    <Typography variant="body2" sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
      <code>{field.field}</code>:{' '}
      {isList ? (
        <>
          {field.removed.map((text) => (
            <del key={text}> {text} </del>
          ))}
          {field.added.map((text) => (
            <ins key={text}> {text} </ins>
          ))}
        </>
      ) : (
        <>
          <del>{fieldText(field.before ?? null)}</del> → <ins>{fieldText(field.after ?? null)}</ins>
        </>
      )}
    </Typography>
  );
}

function ChangedVerdicts({ version }: { version: PolicyVersion }) {
  const { data, error, isPending } = usePolicyChanges(version);
  return (
    <section aria-labelledby="changed-verdicts">
      <Typography id="changed-verdicts" variant="h5" component="h2" gutterBottom>
        Changed verdicts
      </Typography>
      {isPending && <Typography aria-live="polite">Judging the examples of both versions …</Typography>}
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {data && (
        <>
          <Typography color="text.secondary" sx={{ mb: 1 }}>
            {data.count} of the {data.textCount} examples of both versions get another verdict.
          </Typography>
          {data.count > 0 && <ChangeList changes={data.changes} label="Changed verdicts" />}
        </>
      )}
    </section>
  );
}
