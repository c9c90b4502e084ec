import { Box, ButtonBase, Typography } from '@mui/material';
import { useState } from 'react';
import type { ReviewCaseRecord } from './review-cases.source.js';
import type { Reveal } from './use-reveal.js';

interface CoveredImageProps {
  image: ReviewCaseRecord['images'][number];
  reveal: Reveal;
  onAdvance: () => void;
}

const ACTION: Record<Reveal, string> = { covered: 'Uncover', softened: 'Show clearly', clear: 'Blur again' };

const FILTER: Record<Exclude<Reveal, 'covered'>, string> = {
  softened: 'grayscale(1) blur(7px)',
  clear: 'none',
};

/** The api shows nobody their own held pictures, and a decided case may have lost its own. */
const MISSING = 'Not yours to see, or gone';

const FILM = 'repeating-linear-gradient(135deg, rgb(255 255 255 / 10%) 0 2px, transparent 2px 14px), #b3152c';

/** One held picture. Nothing is fetched while it is covered. */
export function CoveredImage({ image, reveal, onAdvance }: CoveredImageProps) {
  const number = image.position + 1;
  const [isMissing, setMissing] = useState(false);
  return (
    <ButtonBase
      onClick={onAdvance}
      aria-label={isMissing ? `Picture ${number}: ${MISSING}` : `${ACTION[reveal]} picture ${number}`}
      data-reveal={reveal}
      sx={{
        position: 'relative',
        aspectRatio: '1',
        overflow: 'hidden',
        borderRadius: 1.5,
        background: reveal === 'covered' || isMissing ? FILM : 'none',
      }}
    >
      {reveal !== 'covered' && !isMissing && (
        <Box
          component="img"
          src={image.url}
          onError={() => setMissing(true)}
          alt={`Held picture ${number}`}
          sx={{ width: '100%', height: '100%', objectFit: 'cover', filter: FILTER[reveal] }}
        />
      )}
      <Typography
        variant="caption"
        aria-hidden="true"
        sx={{
          position: 'absolute',
          bottom: 8,
          px: 1,
          borderRadius: 5,
          bgcolor: 'rgb(0 0 0 / 72%)',
          color: '#fff',
        }}
      >
        {isMissing ? MISSING : ACTION[reveal]}
      </Typography>
    </ButtonBase>
  );
}
