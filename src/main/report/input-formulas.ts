import type { ReportData } from './report-data';

/** What decides how a number is found. */
type Rules = Pick<ReportData, 'base' | 'lifespanMethod'>;

/**
 * How a workbook computes a number that stands in a formula, from its data sheets and settings: names of columns are
 * `<sheet>_<column>`, those of settings stand alone. Null: the number stays as the program found it.
 *
 * @param metric whose input it is: the answers of each survey are called the same
 * @param decimals of the currency; sums of decimals are rounded, so that they are what they are to the cent
 * @example inputFormula('customerChurnRate', 'lost', { base: 'period', lifespanMethod: 'churn' }, 2) // => 'COUNTIFS(customers_lost,1)'
 */
export function inputFormula(metric: string, input: string, rules: Rules, decimals: number): string | null {
  const survey = surveys[metric];
  const bySurvey = survey === undefined ? undefined : surveyFormulas(survey)[input];
  const [before, now] =
    rules.base === 'contract' ? ['opening_value', 'closing_value'] : ['previous_revenue', 'revenue'];
  const money = moneyFormulas(`customers_${before}`, `customers_${now}`)[input];
  if (money !== undefined) return `ROUND(${money},${decimals})`;
  if (input === 'lifespan') return rules.lifespanMethod === 'churn' ? lifespan : null;
  return bySurvey ?? customerFormulas[input] ?? contractFormulas(decimals)[input] ?? null;
}

/** Whether the formula of an input divides, so that its cell may be blank: what rests on it then is not determinable. */
export function mayBeBlank(input: string): boolean {
  return quotients.has(input);
}

type Formulas = Readonly<Record<string, string>>;

const surveys: Formulas = { netPromoterScore: 'NPS', customerSatisfaction: 'CSAT', customerEffort: 'CES' };

const isBuyer = 'COUNTIFS(customers_orders,">=1")';
const [isKept, isOpening, isNew] = ['kept', 'opening', 'new'].map((id) => `COUNTIFS(customers_${id},1)`);
const lifespan = `IF(OR(${isOpening}=0,${isKept}=${isOpening}),"",1/(1-(${isKept}/${isOpening})^(1/period_months)))`;
const quotients: ReadonlySet<string> = new Set([
  'averageOrderValue',
  'ordersPerMonth',
  'acquisitionCostEach',
  'lifespan',
]);

const customerFormulas: Formulas = {
  opening: 'COUNTIFS(customers_opening,1)',
  closing: 'COUNTIFS(customers_closing,1)',
  kept: 'COUNTIFS(customers_kept,1)',
  lost: 'COUNTIFS(customers_lost,1)',
  new: 'COUNTIFS(customers_new,1)',
  reactivated: 'COUNTIFS(customers_reactivated,1)',
  gained: 'COUNTIFS(customers_new,1)+COUNTIFS(customers_reactivated,1)',
  joinedAndLeft: 'COUNTIFS(customers_joined_and_left,1)',
  buyers: isBuyer,
  repeatBuyers: 'COUNTIFS(customers_orders,">=2")',
  loyalBuyers: 'COUNTIFS(customers_orders,">="&loyal_orders)',
  previousBuyers: 'COUNTIFS(customers_previous_orders,">=1")',
  retainedBuyers: 'COUNTIFS(customers_previous_orders,">=1",customers_orders,">=1")',
  orders: 'SUM(customers_orders)',
  months: 'period_months',
  averageOrderValue: 'IF(SUM(customers_orders)=0,"",SUM(customers_revenue)/SUM(customers_orders))',
  ordersPerMonth: `IF(${isBuyer}=0,"",SUM(customers_orders)/${isBuyer}/period_months)`,
  grossMargin: 'gross_margin',
  discountRate: 'discount_rate',
  acquisitionCosts: 'acquisition_costs',
  retentionCosts: 'retention_costs',
  acquisitionCostEach: `IF(${isNew}=0,"",acquisition_costs/${isNew})`,
};

/** @param before what each customer brought at the start, @param now at the end; below nothing counts as nothing */
function moneyFormulas(before: string, now: string): Formulas {
  const comes = `SUMIFS(${now},${before},"<=0",${now},">0")`;
  const returns = `SUMIFS(${now},${before},"<=0",${now},">0",customers_first,"<"&period_start)`;
  const shrinks = `(${before}>0)*(${now}>0)*(${now}<${before})`;
  return {
    revenue: 'SUM(customers_revenue)',
    refunds: 'SUM(customers_refunds)',
    grossSales: 'SUM(customers_revenue)+SUM(customers_refunds)',
    openingRevenue: `SUMIFS(${before},${before},">0")`,
    closingRevenue: `SUMIFS(${now},${now},">0")`,
    newRevenue: `${comes}-${returns}`,
    reactivationRevenue: returns,
    expansionRevenue: `SUMPRODUCT((${before}>0)*(${now}>${before})*(${now}-${before}))`,
    contractionRevenue: `SUMPRODUCT(${shrinks}*(${before}-${now}))`,
    churnedRevenue: `SUMIFS(${before},${before},">0",${now},"<=0")`,
    retainedRevenue: `SUMIFS(${now},${before},">0",${now},">0")`,
    cappedRevenue: `SUMIFS(${before},${before},">0",${now},">0")-SUMPRODUCT(${shrinks}*(${before}-${now}))`,
  };
}

function contractFormulas(decimals: number): Formulas {
  const valued = 'contracts_valued,1';
  const falls = '(contracts_valued=1)*(contracts_value_after<contracts_value_before)';
  const rounded = (formula: string) => `ROUND(${formula},${decimals})`;
  return {
    contractsDue: 'COUNT(contracts_end)',
    contractsRenewed: 'COUNTIFS(contracts_renewed,1)',
    contractsNotRenewed: 'COUNTIFS(contracts_renewed,0,contracts_pending,0)',
    contractsPending: 'COUNTIFS(contracts_pending,1)',
    contractsLate: 'COUNTIFS(contracts_late,1)',
    valueDue: rounded(`SUMIFS(contracts_value_before,${valued})`),
    valueRenewed: rounded(`SUMIFS(contracts_value_after,${valued})`),
    valueKept: rounded(
      `SUMIFS(contracts_value_before,${valued})-SUMPRODUCT(${falls}*(contracts_value_before-contracts_value_after))`,
    ),
  };
}

function surveyFormulas(survey: string): Formulas {
  const counted = `answers_survey,"${survey}",answers_counted,1`;
  return {
    promoters: `COUNTIFS(${counted},answers_score,">=9")`,
    detractors: `COUNTIFS(${counted},answers_score,"<7")`,
    answers: `COUNTIFS(${counted})`,
    satisfied: `SUMPRODUCT((answers_survey="${survey}")*(answers_counted=1)*(answers_score>=answers_scale-1))`,
    // Scores have six decimals at most.
    scoreSum: `ROUND(SUMIFS(answers_score,${counted}),6)`,
  };
}
