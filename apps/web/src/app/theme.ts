import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const film: MantineColorsTuple = [
  '#fdecee',
  '#fbd3d8',
  '#f7a5af',
  '#ff98a3',
  '#ff5d6e',
  '#e63a52',
  '#d6203a',
  '#b3152c',
  '#8f0f22',
  '#6b0b19',
];

/** The cutting mat: Mantine's dark scheme draws its surfaces, borders and text from this one tuple. */
const dark: MantineColorsTuple = [
  '#f0f4ee',
  '#d3dfd8',
  '#adc0b8',
  '#7d998f',
  '#3a5f54',
  '#2c4d44',
  '#14302a',
  '#0d1f1b',
  '#0a1916',
  '#071210',
];

/** Filled elements take film and its ink from the tokens: Mantine cannot tell which scheme it picks an ink for. */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isFilm = input.variant === 'filled' && (input.color === undefined || input.color === 'film');
  if (!isFilm) return colors;
  return { ...colors, background: 'var(--film)', hover: 'var(--film-deep)', color: 'var(--on-film)' };
};

export const theme = createTheme({
  colors: { film, dark },
  primaryColor: 'film',
  primaryShade: { light: 6, dark: 4 },
  variantColorResolver: variantColors,
  fontFamily: 'var(--font-text)',
  headings: { fontFamily: 'var(--font-display)', fontWeight: '720', textWrap: 'balance' },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '8px', md: '12px', lg: '18px', xl: '28px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
  },
});

/** Mantine sets these once per scheme, ours follow the scheme by themselves. */
const ours = {
  '--mantine-color-body': 'transparent',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-error': 'var(--film-text)',
  '--mantine-color-anchor': 'var(--film-text)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'var(--sheet-sunk)',
  '--mantine-color-default-border': 'var(--line-strong)',
};

/** Points Mantine's own variables at our tokens, so that both draw from one palette. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: ours, dark: ours });
