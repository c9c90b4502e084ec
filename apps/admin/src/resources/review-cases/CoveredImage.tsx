import { Box, ButtonBase, Typography } from '@mui/material';
import { useState } from 'react';
import type { Reveal, ReviewPicture } from './use-reveal.js';

interface CoveredImageProps {
  picture: ReviewPicture;
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

/** One picture of a case. Nothing is fetched while it is covered; uncovered, none of it is cut off. */
export function CoveredImage({ picture: { name, url }, reveal, onAdvance }: CoveredImageProps) {
  const [isMissing, setMissing] = useState(url === null);
  return (
    <ButtonBase
      onClick={onAdvance}
      aria-label={isMissing ? `${name}: ${MISSING}` : `${ACTION[reveal]} ${name.toLowerCase()}`}
      data-reveal={reveal}
      sx={{
        position: 'relative',
        aspectRatio: '1',
        overflow: 'hidden',
        borderRadius: 1.5,
        background: reveal === 'covered' || isMissing ? FILM : 'none',
      }}
    >
      {reveal !== 'covered' && !isMissing && url !== null && (
        <Box
          component="img"
          src={url}
          onError={() => setMissing(true)}
          alt={name}
          sx={{ width: '100%', height: '100%', objectFit: 'contain', filter: FILTER[reveal] }}
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
