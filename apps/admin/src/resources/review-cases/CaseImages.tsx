import { Box, Paper, Typography } from '@mui/material';
import { CoveredImage } from './CoveredImage.js';
import type { ReviewCaseRecord } from './review-cases.source.js';
import { madePictures, type ReviewPicture, type RevealState, sourcePictures } from './use-reveal.js';

interface CaseImagesProps {
  reviewCase: Pick<ReviewCaseRecord, 'images' | 'sources'>;
  reveal: RevealState;
}

/** The held pictures and what they were made from, covered. */
export function CaseImages({ reviewCase, reveal }: CaseImagesProps) {
  const made = madePictures(reviewCase);
  const sources = sourcePictures(reviewCase);
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Typography variant="h6" component="h2">
        Pictures
      </Typography>
      <Typography color="text.secondary" variant="body2" sx={{ mb: 1.5 }}>
        Covered until you ask: first click grey and blurred, second click clear. Each look is logged.
      </Typography>
      {made.length === 0 && <Typography>There are no pictures to this case.</Typography>}
      <CoveredImages pictures={made} reveal={reveal} />
      {sources.length > 0 && (
        <>
          <Typography variant="subtitle2" component="h3" color="text.secondary" sx={{ mt: 2, mb: 1 }}>
            Made from
          </Typography>
          <CoveredImages pictures={sources} reveal={reveal} isNamed />
          {reviewCase.sources.some(({ part }) => part === 'MASK') && (
            <Typography color="text.secondary" variant="body2" sx={{ mt: 1 }}>
              The white part of the mask was drawn anew.
            </Typography>
          )}
        </>
      )}
    </Paper>
  );
}

interface CoveredImagesProps {
  pictures: readonly ReviewPicture[];
  reveal: RevealState;
  /** Whether names stand below the pictures. */
  isNamed?: boolean;
}

function CoveredImages({ pictures, reveal, isNamed = false }: CoveredImagesProps) {
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))' }}>
      {pictures.map((picture) => (
        <Box key={picture.id} sx={{ display: 'grid', gap: 0.5, alignContent: 'start' }}>
          <CoveredImage
            picture={picture}
            reveal={reveal.of(picture.id)}
            onAdvance={() => reveal.advance(picture.id)}
          />
          {isNamed && (
            <Typography variant="body2" sx={{ textAlign: 'center' }}>
              {picture.name}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
}
