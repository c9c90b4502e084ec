import { Alert, Box, Tab, Tabs, Typography } from '@mui/material';
import { CanAccess, usePermissions } from 'react-admin';
import { useParams, useSearchParams } from 'react-router';
import { errorMessage } from '#browser';
import type { PolicyVersionQuery, Role } from '../../generated/graphql.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHead } from '../../ui/PageHead.js';
import { StaffOnly } from '../../ui/StaffOnly.js';
import { PolicyEditor } from '../editor/PolicyEditor.js';
import { BackTestPanel } from '../workbench/BackTestPanel.js';
import { ComparePanel } from '../workbench/ComparePanel.js';
import { OverlapPanel } from '../workbench/OverlapPanel.js';
import { ShadowPanel } from '../workbench/ShadowPanel.js';
import { TestBox } from '../workbench/TestBox.js';
import { StateChip } from './StateChip.js';
import { useVersion } from './use-versions.js';
import { VersionActions } from './VersionActions.js';

type OpenVersion = NonNullable<PolicyVersionQuery['policyVersion']>;

/** One version: its content, and everything one wants to know before it acts. */
export function VersionPage() {
  const { id = '' } = useParams();
  const { data: version, error, isPending } = useVersion(id);
  return (
    <CanAccess resource="policy" action="show" accessDenied={<StaffOnly />}>
      {isPending && <Typography aria-live="polite">Loading the version …</Typography>}
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {version === null && (
        <EmptyState
          heading="h1"
          title="No such version"
          text="It may have been a draft that was thrown away."
        />
      )}
      {version && <Version version={version} />}
    </CanAccess>
  );
}

const TABS = [
  { key: 'content', title: 'Content', isForModerators: true },
  { key: 'compare', title: 'Against live', isForModerators: true },
  { key: 'test', title: 'Test box', isForModerators: true },
  { key: 'back-test', title: 'Back-test', isForModerators: false },
  { key: 'shadow', title: 'Shadow', isForModerators: false },
  { key: 'overlap', title: 'Overlap', isForModerators: true },
] as const;

function Version({ version }: { version: OpenVersion }) {
  const [search, setSearch] = useSearchParams();
  const { permissions: role } = usePermissions<Role>();
  const tabs = TABS.filter(({ isForModerators }) => isForModerators || role === 'OPERATOR');
  const open = tabs.find(({ key }) => key === search.get('tab'))?.key ?? 'content';
  return (
    // Tabs and tables scroll inside themselves instead of making the page wider than a phone.
    <Box sx={{ width: 0, minWidth: '100%' }}>
      <PageHead title={`Version ${version.number}`} lead={version.note}>
        <StateChip state={version.state} />
      </PageHead>
      {role === 'OPERATOR' && <VersionActions version={version} />}
      <Origin version={version} />
      <Tabs
        value={open}
        onChange={(_, key: string) => setSearch({ tab: key }, { replace: true })}
        variant="scrollable"
        scrollButtons="auto"
        allowScrollButtonsMobile
        aria-label="About this version"
        sx={{
          mb: 2,
          borderBottom: 1,
          borderColor: 'divider',
          // On a desktop they all fit, and arrows that lead nowhere come up when the window changes its height.
          '& .MuiTabs-scrollButtons': { display: { md: 'none' } },
        }}
      >
        {tabs.map(({ key, title }) => (
          <Tab key={key} value={key} label={title} id={`tab-${key}`} aria-controls={`panel-${key}`} />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`panel-${open}`} aria-labelledby={`tab-${open}`}>
        {open === 'content' && (
          <PolicyEditor
            // A version saved by somebody else is another text to edit.
            key={`${version.id} ${version.revision}`}
            version={version}
            mayEdit={role === 'OPERATOR' && version.state === 'DRAFT'}
          />
        )}
        {open === 'compare' && <ComparePanel version={version} />}
        {open === 'test' && <TestBox version={version} />}
        {open === 'back-test' && <BackTestPanel version={version} />}
        {open === 'shadow' && <ShadowPanel version={version} />}
        {open === 'overlap' && <OverlapPanel version={version} />}
      </Box>
    </Box>
  );
}

function Origin({ version }: { version: OpenVersion }) {
  const { authorName, basedOnNumber, hash, contentHash } = version;
  return (
    <Typography variant="body2" color="text.secondary" sx={{ mb: 2, overflowWrap: 'anywhere' }}>
      {authorName ? `By ${authorName}` : 'Came with a release of Frisket'}
      {basedOnNumber !== null && `, from version ${basedOnNumber}`}
      {' · '}
      {hash ? 'verdicts cite ' : 'content '}
      <code>{(hash ?? contentHash).slice(0, 12)}</code>
    </Typography>
  );
}
