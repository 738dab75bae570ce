package convolens.data.source;

import convolens.data.CountedArray;
import convolens.data.DataException;
import convolens.engine.tensor.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;

/**
 * The images and labels of one table.
 *
 * @param images (N,C,H,W)
 * @param ids for each image the number of its label among {@link CsvLabels}
 */
record CsvTable(CountedArray images, int[] ids) {
    private static final int MOST_LABELS = 1000;
    private static final int ROWS = 1024;

    /**
     * Reads a table.
     *
     * @param last whether the label is in the last column
     * @param image (C,H,W)
     * @param labels modified: those of the table are added
     * @throws DataException if a line is not a label and as many numbers as an image has pixels
     */
    static CsvTable read(CsvShape table, boolean last, Shape image, CsvLabels labels, Reading reading)
            throws DataException {
        try (CsvLines lines = CsvLines.open(table.file())) {
            NumberStore pixels = new NumberStore(lines.file(), length(table) / 3, Reading.room());
            int[] ids = new int[ROWS];
            int rows = 0;
            int start = table.hasHeader() ? 2 : 1;
            skipHeader(table, lines);
            while (lines.next()) {
                reading.check();
                int label = row(table, last, lines, pixels, labels);
                if (labels.size() > MOST_LABELS) {
                    throw lines.at("expected at most " + MOST_LABELS + " different labels in the "
                            + (last ? "last" : "first") + " column; is it the other one (--data-label-column)?");
                }
                ids = rows == ids.length ? Arrays.copyOf(ids, 2 * rows) : ids;
                ids[rows++] = label;
            }
            if (rows == 0) {
                throw new DataException(lines.file() + " has no line with an image: expected at least one");
            }
            Shape shape = Shape.of(rows, image.dim(0), image.dim(1), image.dim(2));
            return new CsvTable(pixels.array(shape, "line", start), Arrays.copyOf(ids, rows));
        }
    }

    private static void skipHeader(CsvShape table, CsvLines lines) throws DataException {
        if (table.hasHeader() && lines.next()) {
            while (!lines.isLineEnd() && lines.next()) {
                // headings say nothing about pixels
            }
        }
    }

    private static long length(CsvShape table) {
        try {
            return Files.size(table.file());
        } catch (IOException e) {
            return 0;
        }
    }

    private static int row(CsvShape table, boolean last, CsvLines lines, NumberStore pixels, CsvLabels labels)
            throws DataException {
        int labelAt = last ? table.columns() - 1 : 0;
        int label = -1;
        int column = 0;
        for (boolean more = true; more; column++) {
            if (column == table.columns()) {
                throw lines.at("expected " + table.columns() + " values, as the first line has, but found more");
            }
            if (column == labelAt) {
                if (lines.text().isEmpty()) {
                    throw lines.at("expected a label in column " + (column + 1) + ", but found nothing");
                }
                label = labels.id(lines.text());
            } else {
                double value = lines.number();
                if (!Double.isFinite(value)) {
                    throw lines.at("expected a number in column " + (column + 1) + ", but found \"" + lines.text()
                            + "\""
                            + (column == 0 || column == table.columns() - 1
                                    ? "; is it the label (--data-label-column)?"
                                    : ""));
                }
                pixels.add(value);
            }
            more = !lines.isLineEnd() && lines.next();
        }
        if (column < table.columns()) {
            throw lines.at("expected " + table.columns() + " values, as the first line has, but found " + column);
        }
        return label;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(ids);
    }

    @Override
    public String toString() {
        return images.toString();
    }
}
