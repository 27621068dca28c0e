package io.gouji.bench.runs;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.event.AnalysisEventListener;
import com.alibaba.excel.support.ExcelTypeEnum;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Programs that do no more than read the workbooks of a folder, or open one. Arguments: which, and the folder or file. */
enum Reader {
    OPENING {
        @Override
        int cells(File file) throws IOException {
            try (Workbook workbook = WorkbookFactory.create(file, null, true)) {
                return workbook.getNumberOfSheets();
            }
        }
    },
    POI {
        @Override
        int cells(File file) throws IOException {
            DataFormatter formatter = new DataFormatter();
            int cells = 0;
            try (Workbook workbook = WorkbookFactory.create(file, null, true)) {
                for (Sheet sheet : workbook) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            cells += formatter.formatCellValue(cell).isEmpty() ? 0 : 1;
                        }
                    }
                }
            }
            return cells;
        }
    },
    EASYEXCEL {
        @Override
        int cells(File file) {
            Counter counter = new Counter();
            ExcelTypeEnum type = file.getName().endsWith(".xls") ? ExcelTypeEnum.XLS : ExcelTypeEnum.XLSX;
            EasyExcel.read(file, counter).excelType(type).headRowNumber(0).doReadAll();
            return counter.cells;
        }
    };

    abstract int cells(File file) throws IOException;

    /** Counts what EasyExcel hands over. */
    private static final class Counter extends AnalysisEventListener<Map<Integer, String>> {
        private int cells;

        @Override
        public void invoke(Map<Integer, String> row, AnalysisContext context) {
            cells += row.size();
        }

        @Override
        public void doAfterAllAnalysed(AnalysisContext context) {}
    }

    public static void main(String... arguments) throws IOException {
        Reader reader = valueOf(arguments[0]);
        int cells = 0;
        for (Path file : workbooks(Path.of(arguments[1]))) {
            cells += reader.cells(file.toFile());
        }
        System.out.println(cells);
    }

    static List<Path> workbooks(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.xlsx?"))
                    .sorted()
                    .toList();
        }
    }
}
