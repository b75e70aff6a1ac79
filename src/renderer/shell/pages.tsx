import { Redirect, Route, Switch, useLocation } from 'wouter';
import { ErrorState } from '../components/error-state';
import { useAppState } from '../queries';
import { CalculatorScreen } from '../screens/calculator/calculator-screen';
import { CustomerScreen } from '../screens/customers/customer-screen';
import { CustomersScreen } from '../screens/customers/customers-screen';
import { DataScreen } from '../screens/data/data-screen';
import { ImportScreen } from '../screens/import/import-screen';
import { OverviewScreen } from '../screens/overview/overview-screen';
import { PrintPage } from '../screens/reports/print-page';
import { ReportsScreen } from '../screens/reports/reports-screen';
import { SettingsScreen } from '../screens/settings/settings-screen';
import { StartScreen } from '../screens/start/start-screen';
import { Frame } from './frame';
import { PendingFilesProvider } from './pending-files';
import { importPath, startPath } from './routes';
import { ScopeProvider } from './scope-context';

/** Every page there is, by address. The print page has no frame: it is the paper. */
export function Pages() {
  const state = useAppState();
  const [location] = useLocation();
  if (state.isError) return <ErrorState error={state.error} onRetry={() => void state.refetch()} />;
  if (state.data === undefined) return null;
  if (location.startsWith('/print')) return <PrintPage />;
  const { book } = state.data;
  return (
    <ScopeProvider book={book}>
      <PendingFilesProvider>
        <Frame>
          <Switch>
            <Route path="/">
              <Redirect to={book === null ? startPath : '/overview'} replace />
            </Route>
            <Route path={startPath} component={StartScreen} />
            <Route path="/calculator/:metric?" component={CalculatorScreen} />
            <Route path="/settings" component={SettingsScreen} />
            {book === null && (
              <Route>
                <Redirect to={startPath} replace />
              </Route>
            )}
            <Route path="/overview/:metric?" component={OverviewScreen} />
            <Route path="/customers/*?" component={CustomersScreen} />
            <Route path="/customer/:id" component={CustomerScreen} />
            <Route path="/reports" component={ReportsScreen} />
            <Route path="/data/*?" component={DataScreen} />
            <Route path={importPath} component={ImportScreen} />
            <Route>
              <Redirect to="/" replace />
            </Route>
          </Switch>
        </Frame>
      </PendingFilesProvider>
    </ScopeProvider>
  );
}
