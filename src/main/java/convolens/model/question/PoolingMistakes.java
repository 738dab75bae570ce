package convolens.model.question;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.predict.Answer;
import convolens.model.predict.Mistake;
import convolens.model.predict.Phrase;
import convolens.model.setup.SlidingState;
import java.util.ArrayList;
import java.util.List;

/** What common mistakes make of one output value of a pooling, computed from its own window. Padding never wins. */
final class PoolingMistakes {
    /** A cell of the input. */
    private record Cell(int row, int column, double value) {}

    private final SlidingState state;
    private final WindowGeometry g;
    private final int sample;
    private final int channel;
    private final int row;
    private final int column;

    PoolingMistakes(SlidingState state, int sample, int channel, int row, int column) {
        this.state = state;
        this.g = state.geometry();
        this.sample = sample;
        this.channel = channel;
        this.row = row;
        this.column = column;
    }

    private List<Cell> under(int top, int left) {
        List<Cell> cells = new ArrayList<>();
        for (int y = 0; y < g.filterHeight(); y++) {
            for (int x = 0; x < g.filterWidth(); x++) {
                int atRow = top + y * g.dilationY();
                int atColumn = left + x * g.dilationX();
                if (!g.isPadding(atRow, atColumn)) {
                    cells.add(new Cell(atRow, atColumn, state.input().get(sample, channel, atRow, atColumn)));
                }
            }
        }
        return cells;
    }

    private List<Cell> own() {
        return under(g.top(row), g.left(column));
    }

    /** The cells of the window that are no padding. */
    List<Double> cells() {
        return own().stream().map(Cell::value).toList();
    }

    double sum() {
        return sum(own());
    }

    private static double sum(List<Cell> cells) {
        return cells.stream().mapToDouble(Cell::value).sum();
    }

    private static double largest(List<Cell> cells) {
        return cells.stream().mapToDouble(Cell::value).max().orElse(Double.NaN);
    }

    /** The largest but one; the largest of a single cell. */
    double secondLargest() {
        List<Double> sorted = cells().stream().sorted().toList();
        return sorted.get(Math.max(0, sorted.size() - 2));
    }

    /** What gives another value. */
    List<Mistake> values(boolean isMax) {
        List<Cell> cells = own();
        List<Mistake> found = new ArrayList<>();
        double mean = sum(cells) / g.cells();
        double min = cells.stream().mapToDouble(Cell::value).min().orElse(Double.NaN);
        add(found, Phrase.of("predict.mistake.pool.otherKind"), isMax ? mean : largest(cells));
        add(found, Phrase.of("predict.mistake.pool.sum"), sum(cells));
        add(found, Phrase.of("predict.mistake.pool.min"), min);
        if (!isMax && cells.size() < g.cells()) {
            add(found, Phrase.of("predict.mistake.pool.insideOnly"), sum(cells) / cells.size());
        }
        if (isMax && cells.size() < g.cells()) {
            add(found, Phrase.of("predict.mistake.pool.paddingWins"), Math.max(0, largest(cells)));
        }
        if (g.paddingY() > 0 || g.paddingX() > 0) {
            other(found, "predict.mistake.noPadding", isMax, row * g.strideY(), column * g.strideX());
        }
        if (g.strideY() > 1 || g.strideX() > 1) {
            other(found, "predict.mistake.strideOne", isMax, row - g.paddingY(), column - g.paddingX());
        }
        int top = g.top(row);
        int left = g.left(column);
        other(found, "predict.mistake.right", isMax, top, left + 1);
        other(found, "predict.mistake.left", isMax, top, left - 1);
        other(found, "predict.mistake.below", isMax, top + 1, left);
        other(found, "predict.mistake.above", isMax, top - 1, left);
        if (row != column) {
            other(found, "predict.mistake.swapped", isMax, g.top(column), g.left(row));
        }
        return found;
    }

    private void other(List<Mistake> found, String key, boolean isMax, int top, int left) {
        boolean beyond = top < -g.paddingY()
                || left < -g.paddingX()
                || top + (g.filterHeight() - 1) * g.dilationY() >= g.paddedHeight() - g.paddingY()
                || left + (g.filterWidth() - 1) * g.dilationX() >= g.paddedWidth() - g.paddingX();
        if (!beyond) {
            List<Cell> cells = under(top, left);
            add(found, Phrase.of(key), isMax ? largest(cells) : sum(cells) / g.cells());
        }
    }

    private static void add(List<Mistake> found, Phrase what, double value) {
        if (Double.isFinite(value)) {
            found.add(new Mistake(what, Answer.value(value)));
        }
    }

    /** What gives another cell than the first of the largest. */
    List<Mistake> winners() {
        List<Cell> cells = own();
        double largest = largest(cells);
        Cell first = cells.stream()
                .filter(cell -> cell.value() == largest)
                .findFirst()
                .orElseThrow();
        List<Mistake> found = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell != first && cell.value() == largest) {
                found.add(new Mistake(Phrase.of("predict.mistake.pool.later"), Answer.cell(cell.row(), cell.column())));
            }
        }
        int inRow = (first.row() - g.top(row)) / g.dilationY();
        int inColumn = (first.column() - g.left(column)) / g.dilationX();
        found.add(new Mistake(Phrase.of("predict.mistake.pool.inWindow"), Answer.cell(inRow, inColumn)));
        found.add(new Mistake(Phrase.of("predict.mistake.pool.columnFirst"), Answer.cell(first.column(), first.row())));
        double min = cells.stream().mapToDouble(Cell::value).min().orElse(Double.NaN);
        cells.stream()
                .filter(cell -> cell.value() == min && min < largest)
                .findFirst()
                .ifPresent(cell -> found.add(
                        new Mistake(Phrase.of("predict.mistake.pool.min"), Answer.cell(cell.row(), cell.column()))));
        cells.stream()
                .filter(cell -> cell.value() < largest)
                .forEach(cell -> found.add(new Mistake(
                        Phrase.of("predict.mistake.pool.smaller", cell.value()),
                        Answer.cell(cell.row(), cell.column()))));
        for (int y = -g.paddingY(); y < g.paddedHeight() - g.paddingY(); y++) {
            for (int x = -g.paddingX(); x < g.paddedWidth() - g.paddingX(); x++) {
                int atRow = y;
                int atColumn = x;
                if (cells.stream().noneMatch(cell -> cell.row() == atRow && cell.column() == atColumn)) {
                    boolean padding = g.isPadding(y, x);
                    found.add(new Mistake(
                            Phrase.of(padding ? "predict.mistake.pool.padding" : "predict.mistake.pool.outside"),
                            Answer.cell(y, x)));
                }
            }
        }
        return found;
    }
}
