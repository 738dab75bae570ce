package convolens.model.question;

import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.predict.Mistake;
import convolens.model.predict.Phrase;
import convolens.model.predict.QuestionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The shape of an output: (OH, OW) by equation 7.1, with what it makes if a part of the equation is forgotten. */
public final class ShapeQuestion {
    /**
     * One axis of equation 7.1.
     *
     * @param extent of the input
     * @param filter of the window, gaps included
     * @param padding of both sides together
     */
    record Axis(int extent, int filter, int padding, int stride) {
        int right() {
            return Math.floorDiv(extent + padding - filter, stride) + 1;
        }
    }

    /** A way to compute an axis. */
    interface Rule {
        double of(Axis axis);
    }

    private static final int ATTEMPTS = 100;

    private ShapeQuestion() {}

    /** The output of a window over an input. */
    public static Exercise of(WindowGeometry g) {
        return of(g, Phrase.of("predict.ask.shape"));
    }

    /** Which setting is another one. */
    enum Choice {
        INPUT,
        STRIDE,
        PADDING,
        FILTER
    }

    /**
     * A window with one setting changed.
     *
     * @param choice which
     * @param geometry the window over its input then
     */
    record Variation(Choice choice, WindowGeometry geometry) {}

    /** What the output would be if one setting were another: which, the seed decides. */
    public static Exercise varied(WindowGeometry g, long seed) {
        Variation varied = vary(g, seed);
        WindowGeometry other = varied.geometry;
        return of(
                other,
                switch (varied.choice) {
                    case INPUT -> Phrase.of("predict.ask.shapeInput", other.height(), other.width());
                    case STRIDE -> Phrase.of("predict.ask.shapeStride", other.strideY());
                    case PADDING -> Phrase.of("predict.ask.shapePadding", other.paddingY());
                    case FILTER -> Phrase.of("predict.ask.shapeFilter", other.filterHeight());
                });
    }

    /** A window that fits and is not the one that is shown. */
    static Variation vary(WindowGeometry g, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Window w = g.window();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Choice choice = Choice.values()[random.nextInt(Choice.values().length)];
            int size = 1 + random.nextInt(6);
            try {
                WindowGeometry other = switch (choice) {
                    case INPUT -> w.over(g.height() + size, g.width() + size);
                    case STRIDE -> with(w, w.height(), w.width(), size).over(g.height(), g.width());
                    case PADDING ->
                        w.padded(SidePadding.even(size - 1, size - 1)).over(g.height(), g.width());
                    case FILTER -> with(w, size, size, 0).over(g.height(), g.width());
                };
                if (!other.equals(g)) {
                    return new Variation(choice, other);
                }
            } catch (IllegalArgumentException e) {
                // a window that does not fit is not asked for
                continue;
            }
        }
        return new Variation(Choice.INPUT, w.over(g.height() + 1, g.width() + 1));
    }

    /** @param stride 0 to keep it */
    private static Window with(Window w, int height, int width, int stride) {
        return new Window(
                height,
                width,
                stride == 0 ? w.strideY() : stride,
                stride == 0 ? w.strideX() : stride,
                w.padding(),
                w.dilationY(),
                w.dilationX(),
                w.ceil());
    }

    private static Exercise of(WindowGeometry g, Phrase text) {
        Axis rows = rows(g);
        Axis columns = columns(g);
        int above = rows.extent + rows.padding - rows.filter;
        return new Exercise(
                QuestionKind.OUTPUT_SHAPE,
                text,
                Answer.shape(g.outputHeight(), g.outputWidth()),
                mistakes(g),
                List.of(
                        Phrase.of("predict.hint.equation"),
                        Phrase.of("predict.hint.dividend", rows.extent, rows.padding, rows.filter, above),
                        Phrase.of("predict.hint.divided", above, rows.stride, (double) above / rows.stride)));
    }

    static Axis rows(WindowGeometry g) {
        return new Axis(
                g.height(), (g.filterHeight() - 1) * g.dilationY() + 1, g.paddedHeight() - g.height(), g.strideY());
    }

    static Axis columns(WindowGeometry g) {
        return new Axis(g.width(), (g.filterWidth() - 1) * g.dilationX() + 1, g.paddedWidth() - g.width(), g.strideX());
    }

    /** The shapes that come out if the equation is applied in another way. */
    private static List<Mistake> mistakes(WindowGeometry g) {
        Axis y = rows(g);
        Axis x = columns(g);
        List<Mistake> found = new ArrayList<>();
        add(found, "predict.mistake.shape.noPadding", y, x, a -> Math.floorDiv(a.extent - a.filter, a.stride) + 1);
        add(
                found,
                "predict.mistake.shape.paddingOnce",
                y,
                x,
                a -> Math.floorDiv(a.extent + a.padding / 2 - a.filter, a.stride) + 1);
        add(found, "predict.mistake.shape.noStride", y, x, a -> a.extent + a.padding - a.filter + 1);
        add(found, "predict.mistake.shape.noOne", y, x, a -> Math.floorDiv(a.extent + a.padding - a.filter, a.stride));
        add(
                found,
                "predict.mistake.shape.ceil",
                y,
                x,
                a -> -Math.floorDiv(-(a.extent + a.padding - a.filter), a.stride) + 1);
        add(
                found,
                "predict.mistake.shape.oneInside",
                y,
                x,
                a -> Math.floorDiv(a.extent + a.padding - a.filter + 1, a.stride));
        add(found, "predict.mistake.shape.noFilter", y, x, a -> Math.floorDiv(a.extent + a.padding, a.stride) + 1);
        add(found, "predict.mistake.shape.padded", y, x, a -> a.extent + a.padding);
        add(found, "predict.mistake.shape.input", y, x, Axis::extent);
        add(found, "predict.mistake.shape.filter", y, x, Axis::filter);
        if (g.dilationY() > 1 || g.dilationX() > 1) {
            found.add(new Mistake(
                    Phrase.of("predict.mistake.shape.noDilation"),
                    Answer.shape(
                            new Axis(y.extent, g.filterHeight(), y.padding, y.stride).right(),
                            new Axis(x.extent, g.filterWidth(), x.padding, x.stride).right())));
        }
        found.add(new Mistake(
                Phrase.of("predict.mistake.shape.transposed"), Answer.shape(g.outputWidth(), g.outputHeight())));
        return found;
    }

    private static void add(List<Mistake> found, String key, Axis rows, Axis columns, Rule rule) {
        found.add(new Mistake(Phrase.of(key), Answer.shape((int) rule.of(rows), (int) rule.of(columns))));
    }
}
