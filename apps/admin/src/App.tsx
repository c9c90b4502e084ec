import { Admin, CustomRoutes, Resource } from 'react-admin';
import { Route } from 'react-router';
import { HashBankPage } from './hash-banks/HashBankPage.js';
import { HashBanksPage } from './hash-banks/HashBanksPage.js';
import { ConsoleLayout } from './layout/ConsoleLayout.js';
import { NotFoundPage } from './layout/NotFoundPage.js';
import { SignInElsewhere } from './layout/SignInElsewhere.js';
import { darkTheme, lightTheme } from './layout/theme.js';
import { PolicyPage } from './policy/versions/PolicyPage.js';
import { VersionPage } from './policy/versions/VersionPage.js';
import { authProvider } from './providers/auth-provider.js';
import { createDataProvider } from './providers/data-provider.js';
import { operatorEvents } from './resources/operations/index.js';
import { OperationsPage } from './resources/operations/OperationsPage.js';
import { outbox } from './resources/outbox/index.js';
import { reviewCases } from './resources/review-cases/index.js';
import { users } from './resources/users/index.js';
import { waitlist } from './resources/waitlist/index.js';
import { RolloutPage } from './rollout/RolloutPage.js';

const resources = [reviewCases, waitlist, users, outbox, operatorEvents];
const dataProvider = createDataProvider(
  Object.fromEntries(resources.map(({ name, source }) => [name, source])),
);

export function App() {
  return (
    <Admin
      dataProvider={dataProvider}
      authProvider={authProvider}
      layout={ConsoleLayout}
      lightTheme={lightTheme}
      darkTheme={darkTheme}
      loginPage={SignInElsewhere}
      catchAll={NotFoundPage}
      title="Frisket console"
      requireAuth
      disableTelemetry
    >
      {resources.map(({ name, screens }) => (
        <Resource key={name} name={name} {...screens} />
      ))}
      <CustomRoutes>
        <Route path="/policy" element={<PolicyPage />} />
        <Route path="/policy/:id" element={<VersionPage />} />
        <Route path="/hash-banks" element={<HashBanksPage />} />
        <Route path="/hash-banks/:id" element={<HashBankPage />} />
        <Route path="/rollout" element={<RolloutPage />} />
        <Route path="/operations" element={<OperationsPage />} />
      </CustomRoutes>
    </Admin>
  );
}
