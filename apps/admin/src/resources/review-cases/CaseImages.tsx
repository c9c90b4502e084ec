import { Box, Paper, Typography } from '@mui/material';
import { CoveredImage } from './CoveredImage.js';
import type { ReviewCaseRecord } from './review-cases.source.js';
import type { RevealState } from './use-reveal.js';

/** The held pictures, covered. */
export function CaseImages({ images, reveal }: { images: ReviewCaseRecord['images']; reveal: RevealState }) {
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Typography variant="h6" component="h2">
        Pictures
      </Typography>
      <Typography color="text.secondary" variant="body2" sx={{ mb: 1.5 }}>
        Covered until you ask: first click grey and blurred, second click clear. Each look at a held picture
        is logged.
      </Typography>
      {images.length === 0 && <Typography>There are no pictures to this case.</Typography>}
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))' }}>
        {images.map((image) => (
          <CoveredImage
            key={image.id}
            image={image}
            reveal={reveal.of(image.id)}
            onAdvance={() => reveal.advance(image.id)}
          />
        ))}
      </Box>
    </Paper>
  );
}
