package io.gouji.bench.reading;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.event.AnalysisEventListener;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.gouji.grid.Document;
import io.gouji.grid.Grid;
import io.gouji.intake.Intake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** A way to read a workbook. Each gives how much it met, so that nothing is done for nothing. */
public enum Contestant {
    /** The bytes, and nothing of what they mean. */
    BYTES {
        @Override
        long read(byte[] file) {
            return file.length;
        }
    },
    /** What nobody who reads an {@code .xlsx} can do without: unpack the parts and split them into tokens. */
    XML_TOKENS {
        @Override
        long read(byte[] file) throws IOException, XMLStreamException {
            long tokens = 0;
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    byte[] part = zip.readAllBytes();
                    XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(part));
                    for (; reader.hasNext(); reader.next()) {
                        tokens++;
                    }
                    reader.close();
                }
            }
            return tokens;
        }
    },
    /** What nobody who reads an {@code .xls} can do without: take the stream out of the container and go from record to record. */
    RECORDS {
        @Override
        long read(byte[] file) throws IOException {
            try (POIFSFileSystem storage = new POIFSFileSystem(new ByteArrayInputStream(file));
                    DocumentInputStream stream = storage.createDocumentInputStream("Workbook")) {
                byte[] bytes = stream.readAllBytes();
                long records = 0;
                for (int at = 0; at + 4 <= bytes.length; records++) {
                    at += 4 + ((bytes[at + 2] & 0xFF) | ((bytes[at + 3] & 0xFF) << 8));
                }
                return records;
            }
        }
    },
    /** Into grids, from the first look at what kind of file it is. */
    GOUJI {
        @Override
        long read(Path file) {
            Document document = Intake.read(file, file.toString());
            return document.grids().stream().mapToLong(Contestant::contents).sum();
        }

        @Override
        long read(byte[] file) {
            throw new IllegalStateException("opens files itself");
        }
    },
    /** POI merely opens the file. */
    OPENING {
        @Override
        long read(Path file) throws IOException {
            try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
                return workbook.getNumberOfSheets();
            }
        }

        @Override
        long read(byte[] file) {
            throw new IllegalStateException("opens files itself");
        }
    },
    /** Every cell as it is shown, and the merged ranges. */
    POI {
        @Override
        long read(byte[] file) throws IOException {
            DataFormatter formatter = new DataFormatter();
            long met = 0;
            try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
                for (Sheet sheet : workbook) {
                    met += sheet.getMergedRegions().size();
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            met += formatter.formatCellValue(cell).length();
                        }
                    }
                }
            }
            return met;
        }
    },
    /** Every row as texts, without merged ranges. */
    EASY_EXCEL {
        @Override
        long read(byte[] file) {
            Counter counter = new Counter();
            EasyExcel.read(new ByteArrayInputStream(file), counter).headRowNumber(0).doReadAll();
            return counter.met;
        }
    };

    private static final InputFactoryImpl XML = new InputFactoryImpl();

    private static long contents(Grid grid) {
        return (long) grid.spans().size() + grid.cells().size();
    }

    private static final class Counter extends AnalysisEventListener<Map<Integer, String>> {
        private long met;

        @Override
        public void invoke(Map<Integer, String> row, AnalysisContext context) {
            met += row.size();
        }

        @Override
        public void doAfterAllAnalysed(AnalysisContext context) {
            // every row was counted as it came
        }
    }

    abstract long read(byte[] file) throws IOException, XMLStreamException;

    long read(Path file) throws IOException, XMLStreamException {
        return read(Files.readAllBytes(file));
    }
}
