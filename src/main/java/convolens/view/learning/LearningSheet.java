package convolens.view.learning;

import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.model.learning.LearningFrame;
import convolens.model.learning.LearningPart;
import convolens.model.learning.LearningRun;
import convolens.raster.CellText;
import convolens.raster.ColorMap;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.paint.CellGrid;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Palette;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What all painters share until the settings, the size, the colours or the language change. Forms of numbers and ranges of
 * colours are the same throughout a run: so one sees the error fade.
 *
 * @param layout where everything lies
 * @param painter paints matrices in the colours of the moment
 * @param messages texts in the language of the moment
 * @param looks how each matrix is written and coloured
 * @param goalShown whether the target filter is shown
 */
record LearningSheet(
        LearningLayout layout,
        GridPainter painter,
        Messages messages,
        Map<LearningPart, Look> looks,
        boolean goalShown) {
    private static final double LARGE = 99_999;
    private static final double EASY = 11;
    private static final double SMALL = 0.095;

    /**
     * How a matrix looks.
     *
     * @param form of its numbers
     * @param map value → colour
     * @param range of the map
     * @param power its numbers are written times ten to this power: 0, or 3, 6, … where all of them are small
     */
    record Look(CellText form, ColorMap map, Range range, int power) {}

    static LearningSheet of(
            LearningFrame frame, LearningLayout layout, GridPainter painter, Messages messages, boolean goalShown) {
        Palette palette = painter.palette();
        Map<LearningPart, Look> looks = new EnumMap<>(LearningPart.class);
        boolean picture = frame.state().inputSource().preset().isPicture();
        Range inputs = Range.of(frame.state().input().data());
        ColorMap map = picture
                ? ColorMap.IMAGE_GREY
                : inputs.min() < 0 ? palette.signedMap() : palette.sequentialMap(Role.INPUT);
        for (LearningPanel panel : layout.panels()) {
            LearningPart part = panel.part();
            float[] values = written(frame, part);
            int power = part.isWeights() ? power(Range.of(values).symmetric().max()) : 0;
            CellText form = form(times(values, power), panel.grid().cell(), layout.scale());
            Range range = palette.signedMap().fit(Range.of(extremes(frame, part)));
            looks.put(
                    part,
                    part == LearningPart.INPUT
                            ? new Look(form, map, picture ? Range.UNIT : map.fit(inputs), 0)
                            : new Look(form, palette.signedMap(), range, power));
        }
        return new LearningSheet(layout, painter, messages, looks, goalShown);
    }

    /** The power of ten by which numbers of this size can be read in few digits. */
    private static int power(float largest) {
        return largest > 0 && largest < SMALL ? Math.min(12, 3 * (int) Math.ceil(-Math.log10(largest) / 3)) : 0;
    }

    private static float[] times(float[] values, int power) {
        float[] scaled = values.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= (float) Math.pow(10, power);
        }
        return scaled;
    }

    /** Two decimals where they can be read with ease, otherwise one in larger type. */
    private static CellText form(float[] values, double cell, double scale) {
        CellText fine = CellText.fit(values, cell, scale);
        if (fine.decimals() < 2 || fine.size() >= EASY * Math.min(scale, 1)) {
            return fine;
        }
        float[] larger = joined(values, new float[] {10.5f, -10.5f});
        CellText rough = CellText.fit(larger, cell, scale);
        return rough.fits() && rough.decimals() == 1 && rough.size() >= fine.size() ? rough : fine;
    }

    /** Values of a matrix that decide how all of them are written. */
    private static float[] written(LearningFrame frame, LearningPart part) {
        return switch (part) {
            case TARGET, GOAL -> frame.values(part, 0);
            case OUTPUT -> finite(frame.run().output(0).data());
            default -> extremes(frame, part);
        };
    }

    /** Values as large, as negative and as broken as those of a matrix are at the start of a run. */
    private static float[] extremes(LearningFrame frame, LearningPart part) {
        LearningRun run = frame.run();
        float[] first = run.output(0).data();
        float[] target = run.target().data();
        return switch (part) {
            case INPUT -> frame.state().input().data();
            case OUTPUT, TARGET -> joined(finite(first), target);
            case ERROR -> errors(first, target);
            case FILTER, GOAL -> weights(frame);
            case SHARE -> shares(frame, first, target);
            case SUM -> finite(run.gradient(0).data());
            case STEP -> steps(run);
        };
    }

    private static float[] weights(LearningFrame frame) {
        float[] start = frame.run().filter(0).data();
        return frame.settings().isDrawn()
                ? joined(
                        start,
                        finite(frame.run().filter(frame.run().iterations()).data()))
                : joined(start, frame.state().filters().data());
    }

    private static float[] errors(float[] first, float[] target) {
        float[] errors = new float[first.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = first[i] - target[i];
        }
        return finite(errors);
    }

    /** The largest share that a window can have at the start. */
    private static float[] shares(LearningFrame frame, float[] first, float[] target) {
        Range errors = Range.of(errors(first, target)).symmetric();
        Range inputs = Range.of(frame.state().input().data()).symmetric();
        float largest = 2 * errors.max() * inputs.max() / first.length;
        return finite(new float[] {-0.999f * largest, 0.999f * largest});
    }

    private static float[] steps(LearningRun run) {
        float[] steps = run.filter(Math.min(1, run.iterations())).data();
        float[] start = run.filter(0).data();
        for (int i = 0; i < steps.length; i++) {
            steps[i] -= start[i];
        }
        return finite(steps);
    }

    private static float[] joined(float[] first, float[] second) {
        float[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static float[] finite(float[] values) {
        float[] limited = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            limited[i] = Float.isFinite(values[i]) ? (float) Math.max(-LARGE, Math.min(LARGE, values[i])) : 0;
        }
        return limited;
    }

    Look look(LearningPart part) {
        return Objects.requireNonNull(looks.get(part));
    }

    /** A number as a cell shows it; in powers of ten where a run that diverges leaves all bounds. */
    String text(LearningPart part, float value) {
        Look look = look(part);
        float scaled = look.power == 0 ? value : (float) (value * Math.pow(10, look.power));
        return Math.abs(scaled) >= 10_000 ? painter.scientific(scaled) : painter.text(scaled, look.form());
    }

    /** What is written beside the name of a matrix: its size, or the unit of its numbers; empty for nothing. */
    String remark(LearningPanel panel, WindowGeometry g) {
        int power = look(panel.part()).power;
        CellGrid grid = panel.grid();
        return switch (panel.part()) {
            case INPUT -> "(" + g.height() + ", " + g.width() + ")";
            case OUTPUT, TARGET, ERROR -> "(" + grid.rows() + ", " + grid.columns() + ")";
            default -> power == 0 ? "" : "· 1e-" + power;
        };
    }

    double scaled(double length) {
        return length * layout.scale();
    }

    Palette palette() {
        return painter.palette();
    }
}
