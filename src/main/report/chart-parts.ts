import { chartRows, type SourcedChart } from './chart-sheet';
import { chartXml } from './chart-xml';

const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** In units of 1/914400 of an inch: about 17 cm wide, and as high as the rows that are kept free. */
const size = { width: 6_300_000, height: chartRows * 190_500 - 190_500 } as const;

interface ChartParts {
  /** Further files of the workbook, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** What goes into the list of contents. */
  readonly overrides: string;
  /** What goes into a sheet, by its number. */
  readonly drawings: ReadonlyMap<number, string>;
}

/** The parts of a workbook that draw its charts: a drawing a sheet, a part a chart, and what leads to them. */
export function chartParts(charts: readonly SourcedChart[], decimals: number): ChartParts {
  const files = new Map<string, string>();
  const drawings = new Map<number, string>();
  let overrides = '';
  const numbered = charts.map((chart, place) => ({ chart, number: place + 1 }));
  for (const { chart, number } of numbered) {
    files.set(`xl/charts/chart${number}.xml`, chartXml(chart, decimals));
    overrides += override(
      `/xl/charts/chart${number}.xml`,
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    );
  }
  for (const sheet of new Set(charts.map((chart) => chart.sheet.number))) {
    const own = numbered.filter(({ chart }) => chart.sheet.number === sheet);
    files.set(`xl/drawings/chartDrawing${sheet}.xml`, drawingXml(own));
    files.set(
      `xl/drawings/_rels/chartDrawing${sheet}.xml.rels`,
      relations(own.map(({ number }) => [`rId${number}`, 'chart', `../charts/chart${number}.xml`])),
    );
    files.set(
      `xl/worksheets/_rels/sheet${sheet}.xml.rels`,
      relations([['rIdCharts', 'drawing', `../drawings/chartDrawing${sheet}.xml`]]),
    );
    overrides += override(
      `/xl/drawings/chartDrawing${sheet}.xml`,
      'application/vnd.openxmlformats-officedocument.drawing+xml',
    );
    drawings.set(sheet, '<drawing r:id="rIdCharts"/>');
  }
  return { files, overrides, drawings };
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

function relations(all: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const each = all.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${documents}/${kind}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packages}">${each.join('')}</Relationships>`;
}

function drawingXml(charts: readonly { readonly chart: SourcedChart; readonly number: number }[]): string {
  const anchors = charts.map(
    ({ chart, number }) =>
      `<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${chart.row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="${size.width}" cy="${size.height}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="Chart ${number}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${number}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`,
  );
  return `${declaration}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${documents}">${anchors.join('')}</xdr:wsDr>`;
}
