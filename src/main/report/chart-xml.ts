import type { ChartLine, ChartLook } from './chart-lines';
import { cachedValues, type SourcedChart } from './chart-sheet';
import { xmlText } from './data-sheets';
import { numberFormat } from './sheet-cell';

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Greys and dashes that can be told from each other in black and white. */
const greys = ['262626', '7F7F7F', 'A6A6A6', '595959', 'BFBFBF', '404040'] as const;
const dashes = ['solid', 'dash', 'sysDot', 'dashDot', 'lgDash', 'sysDash'] as const;
const symbols = ['circle', 'square', 'triangle', 'diamond', 'x', 'plus'] as const;

/** A native chart over cells of the workbook, with the numbers that they hold. */
export function chartXml(chart: SourcedChart, decimals: number): string {
  const { drawn, lines } = chart.numbers;
  const isLine = drawn === 'line';
  const series = lines.map((_, place) => seriesXml(chart, place, decimals)).join('');
  const stacked = drawn === 'stacked';
  const plot = isLine
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`
    : `<c:barChart><c:barDir val="${drawn === 'bar' ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ''}<c:axId val="1"/><c:axId val="2"/></c:barChart>`;
  const isNamed = lines.filter(({ look }) => typeof look === 'number').length > 1;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace ${namespaces}><c:roundedCorners val="0"/><c:chart>${titleXml(chart.block.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${axesXml(chart, decimals)}</c:plotArea>${isNamed ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

function titleXml(title: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100" b="1"/></a:pPr><a:r><a:rPr sz="1100" b="1"/><a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function seriesXml(chart: SourcedChart, place: number, decimals: number): string {
  const { numbers, sources, places, block } = chart;
  const line = numbers.lines[place] as ChartLine;
  const source = sources[place];
  const isLine = numbers.drawn === 'line';
  const values = cachedValues(line, block, decimals);
  const format = xmlText(numberFormat(block.unit, decimals));
  return [
    `<c:ser><c:idx val="${place}"/><c:order val="${place}"/>`,
    `<c:tx><c:strRef><c:f>${xmlText(source?.name ?? '')}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(line.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`,
    shapeXml(line.look, isLine),
    isLine ? markerXml(line.look) : '<c:invertIfNegative val="0"/>',
    ...line.open.map((open, at) => (open ? pointXml(at, isLine, line.look) : '')),
    `<c:cat><c:strRef><c:f>${xmlText(places)}</c:f><c:strCache><c:ptCount val="${numbers.places.length}"/>${numbers.places.map((name, at) => `<c:pt idx="${at}"><c:v>${xmlText(name)}</c:v></c:pt>`).join('')}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${xmlText(source?.values ?? '')}</c:f><c:numCache><c:formatCode>${format}</c:formatCode><c:ptCount val="${values.length}"/>${values.map((value, at) => (value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`)).join('')}</c:numCache></c:numRef></c:val>`,
    isLine ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}

const outline = '<a:ln w="9525"><a:solidFill><a:srgbClr val="262626"/></a:solidFill></a:ln>';
const hatched = `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="262626"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;
const filled = (grey: string) => `<a:solidFill><a:srgbClr val="${grey}"/></a:solidFill>`;

function shapeXml(look: ChartLook, isLine: boolean): string {
  if (isLine) return `<c:spPr>${lineXml(look, dashOf(look))}</c:spPr>`;
  if (look === 'hidden') return '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>';
  if (look === 'loss') return `<c:spPr>${hatched}${outline}</c:spPr>`;
  const grey = look === 'level' ? '404040' : look === 'gain' ? 'BFBFBF' : greyOf(look);
  return `<c:spPr>${filled(grey)}${outline}</c:spPr>`;
}

function lineXml(look: ChartLook, dash: string): string {
  return `<a:ln w="22225" cap="rnd">${filled(greyOf(look))}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
}

function markerXml(look: ChartLook): string {
  const symbol = symbols[numberOf(look) % symbols.length];
  const shape = `<c:spPr>${filled(greyOf(look))}</c:spPr>`;
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="5"/>${shape}</c:marker>`;
}

/** A place whose value may still change: dashed up to it, an empty marker; a hatched column. */
function pointXml(at: number, isLine: boolean, look: ChartLook): string {
  if (!isLine)
    return `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${hatched}${outline}</c:spPr></c:dPt>`;
  const marker = `<c:marker><c:symbol val="${symbols[numberOf(look) % symbols.length]}"/><c:size val="6"/><c:spPr>${filled('FFFFFF')}${outline}</c:spPr></c:marker>`;
  return `<c:dPt><c:idx val="${at}"/>${marker}<c:bubble3D val="0"/><c:spPr>${lineXml(look, 'sysDash')}</c:spPr></c:dPt>`;
}

function numberOf(look: ChartLook): number {
  return typeof look === 'number' ? look : 0;
}

function greyOf(look: ChartLook): string {
  return greys[numberOf(look) % greys.length] as string;
}

function dashOf(look: ChartLook): string {
  return dashes[numberOf(look) % dashes.length] as string;
}

function axesXml({ numbers, block }: SourcedChart, decimals: number): string {
  const lying = numbers.drawn === 'bar';
  const text = '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr/></a:p></c:txPr>';
  const grid = `<c:majorGridlines><c:spPr><a:ln w="6350">${filled('D9D9D9')}</a:ln></c:spPr></c:majorGridlines>`;
  const axis = block.chart.type === 'courses' && block.chart.axis !== '' ? titleXml(block.chart.axis) : '';
  // Lying bars are read from the top.
  const order = lying ? 'maxMin' : 'minMax';
  return [
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/>${axis}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${text}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`,
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? 'b' : 'l'}"/>${grid}<c:numFmt formatCode="${xmlText(numberFormat(block.unit, decimals))}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${text}<c:crossAx val="1"/><c:crosses val="${lying ? 'max' : 'autoZero'}"/></c:valAx>`,
  ].join('');
}
