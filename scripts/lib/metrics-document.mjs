const groups = [
  ['rollForward', 'Customers and retention'],
  ['purchases', 'Purchases'],
  ['value', 'Value'],
  ['revenue', 'Revenue retention'],
  ['renewals', 'Renewals'],
  ['satisfaction', 'Satisfaction'],
  ['costs', 'Costs'],
];
const remarks = ['Window', 'Assumes', 'Empty'];

/**
 * The book of definitions as Markdown: the rules, then each metric of the catalogue from its words, its forms
 * and its docstring.
 */
export function metricsDocument({ preface, catalogue, words, sourceOf }) {
  const sections = groups.map(([group, title]) =>
    [
      `## ${title}`,
      ...catalogue
        .filter((metric) => metric.group === group)
        .map((metric) => describeMetric(metric, words, docstring(sourceOf(metric.id)))),
    ].join('\n\n'),
  );
  return `${[preface.trim(), ...sections].join('\n\n')}\n`;
}

function describeMetric({ id, unit, forms }, words, entries) {
  const word = words[id];
  const formLines = forms.map((form) => {
    const formula = form.formula.replaceAll(/\{(\w+)\}/g, (_, input) => words.input[input]);
    return `- ${word.form[form.id]}: \`${formula}\``;
  });
  const remarkLines = remarks
    .filter((name) => entries[name] !== undefined)
    .map((name) => `- ${name}: ${entries[name]}`);
  return [
    `### ${word.name}`,
    `\`${id}\` (${unit}); also: ${word.synonyms}`,
    word.definition,
    [...(isReckoned(forms) ? formLines : []), ...remarkLines].join('\n'),
  ].join('\n\n');
}

/** A number read off the ledger has no formula to show. */
function isReckoned(forms) {
  return forms.length > 1 || forms[0].inputs.length > 1;
}

/** The entries of a metric's docstring by name: `Window: …`, continued on indented lines. */
function docstring(source) {
  const [, text = ''] = /\/\*\*\n((?: \*.*\n)+?) \*\/\nexport const/.exec(source) ?? [];
  const entries = {};
  let name = null;
  for (const line of text.split('\n').map((raw) => raw.replace(/^ \* ?/, ''))) {
    const start = /^(\w+): +(.*)$/.exec(line);
    if (start) {
      name = start[1];
      entries[name] = start[2];
    } else if (name !== null && /^ {2,}\S/.test(line)) entries[name] += ` ${line.trim()}`;
    else name = null;
  }
  return entries;
}
