package convolens.model.question;

import convolens.engine.tensor.WindowGeometry;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.predict.Mistake;
import convolens.model.predict.Phrase;
import convolens.model.predict.QuestionKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The unfolded input: (N·OH·OW, C·FH·FW) for a convolution (7.4.2), (N·OH·OW·C, FH·FW) for a pooling (7.4.4), and where a
 * cell of it comes from.
 *
 * @param g the window over the input
 * @param samples N
 * @param channels C
 * @param perChannel whether every channel has rows of its own, as in a pooling
 */
public record ColQuestion(WindowGeometry g, int samples, int channels, boolean perChannel) {

    /** A cell of col, by what its row and column mean. */
    private record Place(int sample, int channel, int outputRow, int outputColumn, int filterRow, int filterColumn) {}

    /** The shape, if one setting of the window were another: which, the seed decides. */
    public Exercise shape(long seed) {
        ShapeQuestion.Variation varied = ShapeQuestion.vary(g, seed);
        ColQuestion other = new ColQuestion(varied.geometry(), samples, channels, perChannel);
        return other.shape(
                switch (varied.choice()) {
                    case INPUT ->
                        Phrase.of(
                                "predict.ask.colInput",
                                varied.geometry().height(),
                                varied.geometry().width());
                    case STRIDE ->
                        Phrase.of("predict.ask.colStride", varied.geometry().strideY());
                    case PADDING ->
                        Phrase.of("predict.ask.colPadding", varied.geometry().paddingY());
                    case FILTER ->
                        Phrase.of("predict.ask.colFilter", varied.geometry().filterHeight());
                });
    }

    private Exercise shape(Phrase text) {
        int windows = g.windows();
        int rows = samples * windows * (perChannel ? channels : 1);
        int columns = g.cells() * (perChannel ? 1 : channels);
        List<Mistake> found = new ArrayList<>();
        shape(found, "predict.mistake.col.transposed", columns, rows);
        shape(found, "predict.mistake.col.noBatch", rows / samples, columns);
        shape(found, "predict.mistake.col.noChannels", perChannel ? rows / channels : rows, g.cells());
        shape(
                found,
                "predict.mistake.col.channelsElsewhere",
                samples * windows * (perChannel ? 1 : channels),
                g.cells() * (perChannel ? channels : 1));
        shape(found, "predict.mistake.col.everyCell", samples * g.height() * g.width(), columns);
        ShapeQuestion.Axis y = ShapeQuestion.rows(g);
        ShapeQuestion.Axis x = ShapeQuestion.columns(g);
        int perWindow = rows / windows;
        int strideOne = (y.extent() + y.padding() - y.filter() + 1) * (x.extent() + x.padding() - x.filter() + 1);
        shape(found, "predict.mistake.shape.noStride", perWindow * strideOne, columns);
        int noPadding = Math.max(0, Math.floorDiv(y.extent() - y.filter(), y.stride()) + 1)
                * Math.max(0, Math.floorDiv(x.extent() - x.filter(), x.stride()) + 1);
        shape(found, "predict.mistake.shape.noPadding", perWindow * noPadding, columns);
        return new Exercise(
                QuestionKind.COL_SHAPE,
                text,
                Answer.shape(rows, columns),
                found,
                List.of(
                        Phrase.of(perChannel ? "predict.hint.colPooling" : "predict.hint.col"),
                        Phrase.of("predict.hint.colWindows", g.outputHeight(), g.outputWidth()),
                        Phrase.of("predict.hint.colColumns", columns)));
    }

    private static void shape(List<Mistake> found, String key, int rows, int columns) {
        found.add(new Mistake(Phrase.of(key), Answer.shape(rows, columns)));
    }

    /**
     * Where a cell of col comes from.
     *
     * @param cell its number, row by row
     * @param right the engine's input cell by its indices; empty for a cell of the padding
     */
    public Exercise source(int cell, int[] right) {
        int columns = g.cells() * (perChannel ? 1 : channels);
        Place at = place(cell, columns);
        int top = at.outputRow * g.strideY();
        int left = at.outputColumn * g.strideX();
        int py = g.paddingY();
        int px = g.paddingX();
        int fy = at.filterRow * g.dilationY();
        int fx = at.filterColumn * g.dilationX();
        List<Mistake> found = new ArrayList<>();
        cell(found, "predict.mistake.noPadding", at, top + fy, left + fx);
        cell(found, "predict.mistake.strideOne", at, at.outputRow - py + fy, at.outputColumn - px + fx);
        cell(found, "predict.mistake.source.filterAxes", at, top - py + fx, left - px + fy);
        cell(found, "predict.mistake.source.corner", at, top - py, left - px);
        cell(found, "predict.mistake.source.inWindow", at, at.filterRow, at.filterColumn);
        cell(found, "predict.mistake.source.output", at, at.outputRow, at.outputColumn);
        cell(found, "predict.mistake.swapped", at, left - px + fx, top - py + fy);
        int window = at.outputRow * g.outputWidth() + at.outputColumn;
        int byColumn = window % g.outputHeight() * g.strideY();
        cell(
                found,
                "predict.mistake.source.columnFirst",
                at,
                byColumn - py + fy,
                window / g.outputHeight() * g.strideX() - px + fx);
        if (channels > 1) {
            Place other = new Place(
                    at.sample,
                    (at.channel + 1) % channels,
                    at.outputRow,
                    at.outputColumn,
                    at.filterRow,
                    at.filterColumn);
            cell(found, "predict.mistake.source.channel", other, top - py + fy, left - px + fx);
        }
        return new Exercise(
                QuestionKind.COL_SOURCE,
                Phrase.of("predict.ask.source", cell / columns, cell % columns, axes()),
                right.length == 0 ? Answer.padding() : Answer.cell(shown(right)),
                found,
                List.of(
                        Phrase.of("predict.hint.source.window", cell / columns, at.outputRow, at.outputColumn),
                        Phrase.of("predict.hint.source.filter", cell % columns, at.filterRow, at.filterColumn),
                        Phrase.of("predict.hint.source.corner", top - py, left - px)));
    }

    private Place place(int cell, int columns) {
        int row = cell / columns;
        int column = cell % columns;
        int window = perChannel ? row / channels : row;
        int channel = perChannel ? row % channels : column / g.cells();
        int inWindow = column % g.cells();
        int inSample = window % g.windows();
        return new Place(
                window / g.windows(),
                channel,
                g.outputRow(inSample),
                g.outputColumn(inSample),
                inWindow / g.filterWidth(),
                inWindow % g.filterWidth());
    }

    /** The axes that an answer names, in code: those with more than one index, and always row and column. */
    private String axes() {
        return (samples > 1 ? "n, " : "") + (channels > 1 ? "c, " : "") + "h, w";
    }

    private int[] shown(int[] index) {
        int first = samples > 1 ? 0 : channels > 1 ? 1 : 2;
        return samples > 1 && channels == 1
                ? new int[] {index[0], index[2], index[3]}
                : java.util.Arrays.copyOfRange(index, first, 4);
    }

    private void cell(List<Mistake> found, String key, Place at, int row, int column) {
        Answer gives = g.isPadding(row, column)
                ? Answer.padding()
                : Answer.cell(shown(new int[] {at.sample, at.channel, row, column}));
        found.add(new Mistake(Phrase.of(key), gives));
    }
}
