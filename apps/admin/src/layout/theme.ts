import { defaultDarkTheme, defaultLightTheme, type RaThemeOptions } from 'react-admin';

const DISPLAY = "'Bricolage Grotesque Variable', 'Segoe UI', sans-serif";
const TEXT = "'Instrument Sans Variable', 'Segoe UI', sans-serif";

const typography = {
  fontFamily: TEXT,
  h4: { fontFamily: DISPLAY, fontWeight: 740, letterSpacing: '-0.03em' },
  h5: { fontFamily: DISPLAY, fontWeight: 720, letterSpacing: '-0.02em' },
  h6: { fontFamily: DISPLAY, fontWeight: 700, letterSpacing: '-0.01em' },
  button: { textTransform: 'none', fontWeight: 620 },
} as const;

const shape = { borderRadius: 12 };
const sidebar = { width: 220, closedWidth: 56 };

function componentsFor(surface: string, ink: string, line: string): RaThemeOptions['components'] {
  return {
    MuiAppBar: {
      styleOverrides: {
        root: { background: surface, color: ink, borderBottom: `1px solid ${line}`, boxShadow: 'none' },
      },
    },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiButton: { defaultProps: { disableElevation: true } },
    MuiTableCell: { styleOverrides: { root: { borderColor: line } } },
    RaLayout: {
      styleOverrides: { root: { '& .RaLayout-content': { padding: '16px clamp(12px, 2vw, 28px) 48px' } } },
    },
    RaMenuItemLink: {
      styleOverrides: {
        root: { borderRadius: 10, margin: '2px 8px', '&.RaMenuItemLink-active': { fontWeight: 650 } },
      },
    },
  };
}

/** Drafting paper: the console in the colours of the web app. */
export const lightTheme: RaThemeOptions = {
  ...defaultLightTheme,
  sidebar,
  shape,
  typography,
  palette: {
    mode: 'light',
    primary: { main: '#b3152c', dark: '#8f0f22', contrastText: '#ffffff' },
    secondary: { main: '#12211d', contrastText: '#f4f5f0' },
    error: { main: '#b3152c' },
    warning: { main: '#7a5200' },
    success: { main: '#0b6b4f' },
    background: { default: '#f4f5f0', paper: '#ffffff' },
    text: { primary: '#12211d', secondary: '#4b5b55' },
    divider: '#cfd5cb',
  },
  components: { ...defaultLightTheme.components, ...componentsFor('#f4f5f0', '#12211d', '#cfd5cb') },
};

/** Cutting mat. */
export const darkTheme: RaThemeOptions = {
  ...defaultDarkTheme,
  sidebar,
  shape,
  typography,
  palette: {
    mode: 'dark',
    primary: { main: '#ff98a3', dark: '#ff5d6e', contrastText: '#1f0509' },
    secondary: { main: '#f0f4ee', contrastText: '#0d1f1b' },
    error: { main: '#ff98a3' },
    warning: { main: '#ffd479' },
    success: { main: '#7fdcb8' },
    background: { default: '#0d1f1b', paper: '#14302a' },
    text: { primary: '#f0f4ee', secondary: '#adc0b8' },
    divider: '#2c4d44',
  },
  components: { ...defaultDarkTheme.components, ...componentsFor('#0d1f1b', '#f0f4ee', '#2c4d44') },
};
