import { Box, Button, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { PageHead } from '../../ui/PageHead.js';
import { CaseHistory } from './CaseHistory.js';
import { CaseImages } from './CaseImages.js';
import { categoryTitle } from './category-title.js';
import { ClosedDecision } from './ClosedDecision.js';
import { DecisionPanel } from './DecisionPanel.js';
import { EscalateDialog } from './EscalateDialog.js';
import { MarkedPrompt } from './MarkedPrompt.js';
import { RejectDialog } from './RejectDialog.js';
import type { ReviewCaseRecord } from './review-cases.source.js';
import { ShortcutLegend } from './ShortcutLegend.js';
import { useDecideCase } from './use-decide-case.js';
import { useNeighbours } from './use-neighbours.js';
import { useReviewShortcuts } from './use-review-shortcuts.js';
import { useReveal } from './use-reveal.js';
import { VerdictCard } from './VerdictCard.js';
import { WordsAround } from './WordsAround.js';

const STACK = { display: 'grid', gap: 2, alignContent: 'start' } as const;

/** On a phone the decision comes right after the pictures, the history last. */
const DESK = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: 'minmax(0,1fr)', lg: 'minmax(0,1fr) 360px' },
  gridTemplateRows: { lg: 'auto 1fr' },
  gridTemplateAreas: { xs: '"work" "side" "history"', lg: '"work side" "history side"' },
} as const;

type OpenDialog = 'reject' | 'escalate' | undefined;

/** The reviewer's desk for one case. Mounted anew for every case, so nothing stays uncovered from the last one. */
export function CaseDesk({ reviewCase }: { reviewCase: ReviewCaseRecord }) {
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<OpenDialog>();
  const neighbours = useNeighbours(reviewCase.id);
  const reveal = useReveal(reviewCase);
  const goTo = (id: string | undefined) => void navigate(id ? `/review-cases/${id}/show` : '/review-cases');
  const decide = useDecideCase(reviewCase, () => goTo(neighbours.next ?? neighbours.previous));
  const isOpen = reviewCase.state !== 'CLOSED';
  const mayApprove = isOpen && !decide.isPending && reveal.hasSeenAny;

  useReviewShortcuts(dialog === undefined, {
    j: () => neighbours.next && goTo(neighbours.next),
    k: () => neighbours.previous && goTo(neighbours.previous),
    v: reveal.revealNext,
    a: () => mayApprove && decide.approve(),
    r: () => isOpen && setDialog('reject'),
    e: () => isOpen && setDialog('escalate'),
  });

  return (
    <>
      <PageHead
        title={categoryTitle(reviewCase.category)}
        lead={`Asked for by ${reviewCase.userDisplayName}`}
      >
        <Button component={Link} to="/review-cases" variant="outlined" color="inherit">
          All cases
        </Button>
      </PageHead>
      <Box sx={DESK}>
        <Box sx={{ gridArea: 'work', ...STACK }}>
          <Paper variant="outlined" sx={{ p: 2 }}>
            <Typography variant="h6" component="h2" gutterBottom>
              Prompt
            </Typography>
            <MarkedPrompt text={reviewCase.prompt} matches={reviewCase.verdict.matches} />
            <WordsAround around={reviewCase.promptsAround} />
          </Paper>
          <CaseImages reviewCase={reviewCase} reveal={reveal} />
        </Box>
        <Box sx={{ gridArea: 'side', ...STACK }}>
          {isOpen ? (
            <DecisionPanel
              mayApprove={mayApprove}
              hasSeenAny={reveal.hasSeenAny}
              isPending={decide.isPending}
              onApprove={decide.approve}
              onReject={() => setDialog('reject')}
              onEscalate={() => setDialog('escalate')}
            />
          ) : (
            <ClosedDecision reviewCase={reviewCase} />
          )}
          <VerdictCard verdict={reviewCase.verdict} heldFor={reviewCase.heldFor} />
          <ShortcutLegend />
        </Box>
        <Box sx={{ gridArea: 'history' }}>
          <CaseHistory events={reviewCase.events} />
        </Box>
      </Box>
      <RejectDialog
        isOpen={dialog === 'reject'}
        suggestedCategory={reviewCase.category}
        onClose={() => setDialog(undefined)}
        onConfirm={(category, note) => {
          setDialog(undefined);
          decide.reject(category, note);
        }}
      />
      <EscalateDialog
        isOpen={dialog === 'escalate'}
        onClose={() => setDialog(undefined)}
        onConfirm={(note) => {
          setDialog(undefined);
          decide.escalate(note);
        }}
      />
    </>
  );
}
