import { Redirect, Route, Switch } from 'wouter';
import { ErrorState } from '../components/error-state';
import { useAppState, useLatestBook } from '../queries';
import { CalculatorScreen } from '../screens/calculator/calculator-screen';
import { CustomerScreen } from '../screens/customers/customer-screen';
import { CustomersScreen } from '../screens/customers/customers-screen';
import { CohortsScreen } from '../screens/cohorts/cohorts-screen';
import { RevenueScreen } from '../screens/revenue/revenue-screen';
import { RenewalsScreen } from '../screens/renewals/renewals-screen';
import { SegmentsScreen } from '../screens/segments/segments-screen';
import { FeedbackScreen } from '../screens/feedback/feedback-screen';
import { BasketsScreen } from '../screens/baskets/baskets-screen';
import { DataScreen } from '../screens/data/data-screen';
import { ImportScreen } from '../screens/import/import-screen';
import { OverviewScreen } from '../screens/overview/overview-screen';
import { ReportsScreen } from '../screens/reports/reports-screen';
import { SettingsScreen } from '../screens/settings/settings-screen';
import { StartScreen } from '../screens/start/start-screen';
import { Frame } from './frame';
import { PendingFilesProvider } from './pending-files';
import { RememberedProvider } from './remembered';
import { importPath, startPath } from './routes';
import { ScopeProvider } from './scope-context';

/** Every screen there is, by address. What is printed is a page of its own: src/renderer/print. */
export function Pages() {
  const state = useAppState();
  if (state.isError) return <ErrorState error={state.error} onRetry={() => void state.refetch()} />;
  if (state.data === undefined) return null;
  const { book } = state.data;
  return (
    <ScopeProvider book={book}>
      <RememberedProvider>
        <PendingFilesProvider>
          <Frame>
            <Switch>
              <Route path="/">
                <Redirect to={book === null ? startPath : '/overview'} replace />
              </Route>
              <Route path={startPath} component={StartScreen} />
              <Route path="/calculator/:metric?" component={CalculatorScreen} />
              <Route path={importPath} component={ImportScreen} />
              <Route path="/settings" component={SettingsScreen} />
              {book === null && (
                <Route>
                  <WithoutBook />
                </Route>
              )}
              <Route path="/overview" component={OverviewScreen} />
              <Route path="/customers/*?" component={CustomersScreen} />
              <Route path="/customer/:id" component={CustomerScreen} />
              <Route path="/cohorts/*?" component={CohortsScreen} />
              <Route path="/revenue/*?" component={RevenueScreen} />
              <Route path="/renewals/*?" component={RenewalsScreen} />
              <Route path="/segments/*?" component={SegmentsScreen} />
              <Route path="/feedback/*?" component={FeedbackScreen} />
              <Route path="/baskets/*?" component={BasketsScreen} />
              <Route path="/reports" component={ReportsScreen} />
              <Route path="/data/*?" component={DataScreen} />
              <Route>
                <Redirect to="/" replace />
              </Route>
            </Switch>
          </Frame>
        </PendingFilesProvider>
      </RememberedProvider>
    </ScopeProvider>
  );
}

/** Leads to the start, unless a book has just been opened and its screen is about to be drawn. */
function WithoutBook() {
  const latestBook = useLatestBook();
  return latestBook() === null ? <Redirect to={startPath} replace /> : null;
}
