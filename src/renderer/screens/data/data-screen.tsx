import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch } from 'wouter';
import { EmptyState } from '../../components/empty-state';
import { useBook } from '../../queries';
import { dataPath, setAsidePath } from '../../shell/routes';
import { CustomersPart } from './customers-part';
import { ImportDetailPage } from './import-detail-page';
import { ImportsPart } from './imports-part';
import { QualityPart } from './quality-part';
import { RatesPart } from './rates-part';
import { SetAsidePart } from './set-aside-part';
import { TemplatesPart } from './templates-part';

/** What went into the book and what became of it: each part has an address of its own. */
export function DataScreen() {
  const { t } = useTranslation();
  const book = useBook();
  if (book === null) return <EmptyState title={t('data:noBook.title')} text={t('data:noBook.text')} />;
  return (
    <Switch>
      <Route path="/data">
        <ImportsPart book={book} />
      </Route>
      <Route path="/data/import/:id/:panel?">
        {({ id, panel }) => <ImportDetailPage key={id} importId={Number(id)} undoing={panel === 'undo'} />}
      </Route>
      <Route path="/data/set-aside/:id?">
        {({ id }) => <SetAsidePart book={book} importId={id === undefined ? null : Number(id)} />}
      </Route>
      <Route path="/data/customers" component={CustomersPart} />
      <Route path="/data/rates" component={RatesPart} />
      <Route path="/data/templates" component={TemplatesPart} />
      <Route path="/data/quality" component={QualityPart} />
      <Route path="/data/:id">{({ id }) => <FormerAddress id={id} />}</Route>
      <Route>
        <Redirect to={dataPath('imports')} replace />
      </Route>
    </Switch>
  );
}

/** The number of an import alone means its rows set aside. */
function FormerAddress({ id }: { id: string }) {
  return <Redirect to={/^\d+$/.test(id) ? setAsidePath(Number(id)) : dataPath('imports')} replace />;
}
