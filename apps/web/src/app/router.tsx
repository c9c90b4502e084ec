import { createBrowserRouter } from 'react-router';
import { LandingPage } from '../features/landing/LandingPage.js';
import { PolicyPage } from '../features/policy/PolicyPage.js';
import { SignInPage } from '../features/sign-in/SignInPage.js';
import { NotFoundPage } from './NotFoundPage.js';
import { RouteErrorPage } from './RouteErrorPage.js';
import { Shell } from './Shell.js';

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <RouteErrorPage />,
    children: [
      { path: '/', element: <LandingPage /> },
      { path: '/sign-in', element: <SignInPage /> },
      { path: '/policy', element: <PolicyPage /> },
      {
        path: '/studio/:generationId?',
        // The studio is most of the app's code: a visitor of the landing page does not wait for it.
        lazy: async () => ({ Component: (await import('../features/studio/StudioPage.js')).StudioPage }),
        hydrateFallbackElement: <p>Opening the studio …</p>,
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
