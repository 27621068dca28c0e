package io.gouji.output;

import io.gouji.report.Chart;
import java.util.HexFormat;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;

/** Charts as the spreadsheet draws them itself, over cells that are there to be seen and changed. */
final class Charts {
    private static final int COLUMNS = 8;
    private static final int FEWEST_ROWS = 24;
    /** Rows for title, axis and legend. */
    private static final int AROUND = 8;

    /** Percent of overlap at which stacked bars lie on one line. */
    private static final String STACKED = "100";

    private static final String GAP = "60";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private Charts() {}

    static void draw(Chart chart, XSSFSheet sheet) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        int row = chart.anchor().row();
        int column = chart.anchor().column();
        int rows = Math.max(FEWEST_ROWS, AROUND + chart.names().size());
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, column, row, column + COLUMNS, row + rows);
        XSSFChart drawn = drawing.createChart(anchor);
        title(chart.title(), drawn);
        drawn.setTitleOverlay(false);
        drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        drawn.displayBlanksAs(DisplayBlanks.GAP);
        switch (chart.kind()) {
            case BARS -> bars(chart, drawn, sheet);
            case LINES -> lines(chart, drawn, sheet);
        }
    }

    /** The library says of the words that they are in the language of the computer. */
    private static void title(String title, XSSFChart drawn) {
        drawn.setTitleText(title);
        drawn.getTitle().getBody().getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getTextRuns().stream())
                .forEach(run -> run.setLanguage(null));
    }

    private static void bars(Chart chart, XSSFChart drawn, XSSFSheet sheet) {
        XDDFCategoryAxis names = drawn.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis values = drawn.createValueAxis(AxisPosition.TOP);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        XDDFBarChartData data = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.STACKED);
        fill(chart, data, sheet);
        drawn.plot(data);
        stack(drawn);
    }

    /** The bars of one name lie on one line; the library at hand has no method for it that it can carry out. */
    private static void stack(XSSFChart drawn) {
        try (XmlCursor cursor =
                drawn.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
            cursor.toChild(new QName(NAMESPACE, "axId"));
            cursor.beginElement(new QName(NAMESPACE, "gapWidth"));
            cursor.insertAttributeWithValue("val", GAP);
            cursor.toNextToken();
            cursor.beginElement(new QName(NAMESPACE, "overlap"));
            cursor.insertAttributeWithValue("val", STACKED);
        }
    }

    private static void lines(Chart chart, XSSFChart drawn, XSSFSheet sheet) {
        XDDFCategoryAxis names = drawn.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = drawn.createValueAxis(AxisPosition.LEFT);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        XDDFLineChartData data = (XDDFLineChartData) drawn.createData(ChartTypes.LINE, names, values);
        fill(chart, data, sheet);
        drawn.plot(data);
    }

    private static void fill(Chart chart, XDDFChartData data, XSSFSheet sheet) {
        XDDFCategoryDataSource names = XDDFDataSourcesFactory.fromArray(
                chart.names().toArray(String[]::new),
                range(chart, 0, sheet),
                chart.corner().column());
        IntStream.range(0, chart.series().size()).forEach(i -> {
            Chart.Series series = chart.series().get(i);
            int column = chart.corner().column() + 1 + i;
            Double[] values = series.values().stream()
                    .map(value -> value.map(number -> number.doubleValue()).orElse(null))
                    .toArray(Double[]::new);
            XDDFNumericalDataSource<Double> source =
                    XDDFDataSourcesFactory.fromArray(values, range(chart, i + 1, sheet), column);
            XDDFChartData.Series drawn = data.addSeries(names, source);
            drawn.setTitle(series.name(), null);
            paint(drawn, series.colour());
        });
    }

    private static void paint(XDDFChartData.Series series, String rgb) {
        XDDFSolidFillProperties fill =
                new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(rgb)));
        if (series instanceof XDDFLineChartData.Series line) {
            line.setSmooth(false);
            line.setMarkerStyle(MarkerStyle.CIRCLE);
            line.setLineProperties(new XDDFLineProperties(fill));
        } else {
            series.setFillProperties(fill);
        }
    }

    private static String range(Chart chart, int column, XSSFSheet sheet) {
        int first = chart.corner().row() + 1;
        int at = chart.corner().column() + column;
        return new CellRangeAddress(first, first + chart.names().size() - 1, at, at)
                .formatAsString(sheet.getSheetName(), true);
    }
}
