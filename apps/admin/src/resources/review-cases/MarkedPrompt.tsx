import { Box } from '@mui/material';
import { highlightSpans } from '#browser';
import type { ReviewCaseRecord } from './review-cases.source.js';

/** The person's words with what the rules matched underlined. */
export function MarkedPrompt({
  text,
  matches,
}: {
  text: string;
  matches: ReviewCaseRecord['verdict']['matches'];
}) {
  return (
    <Box
      component="blockquote"
      sx={{ m: 0, fontSize: '1.15rem', lineHeight: 1.6, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}
    >
      {highlightSpans(text, matches).map((piece, index) =>
        piece.isMarked ? (
          <Box
            key={index}
            component="mark"
            sx={{
              px: 0.4,
              borderRadius: 0.5,
              fontWeight: 680,
              color: 'inherit',
              bgcolor: (theme) => (theme.palette.mode === 'dark' ? '#7a2632' : '#ffd9de'),
              textDecoration: 'underline wavy',
            }}
          >
            {piece.text}
          </Box>
        ) : (
          <span key={index}>{piece.text}</span>
        ),
      )}
    </Box>
  );
}
