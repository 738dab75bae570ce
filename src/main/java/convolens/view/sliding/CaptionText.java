package convolens.view.sliding;

import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.setup.CellEdits;
import convolens.model.setup.Spot;
import convolens.model.sliding.Frame;
import convolens.model.sliding.Secret;
import convolens.raster.NumberText;
import convolens.run.KeyName;
import convolens.view.sliding.settings.LeftOverText;
import convolens.walk.ConvolutionWalk;
import convolens.walk.Rect;
import convolens.walk.WindowWalk;

/** The sentence below the input: about the cell that is pointed at, otherwise about what the scene is for. */
final class CaptionText {
    private final Messages messages;
    private final Lesson lesson;

    CaptionText(Messages messages, Lesson lesson) {
        this.messages = messages;
        this.lesson = lesson;
    }

    /** @param cell the edge of the cells of the input; 0 if it is hidden */
    String of(Frame frame, Spot pointed, double cell) {
        if (pointed instanceof Spot.Input at) {
            return input(frame, at);
        }
        if (pointed instanceof Spot.Output at) {
            return output(frame, at);
        }
        if (pointed instanceof Spot.Filter at) {
            return messages.text(
                    "stage.link.filter",
                    index(at.channel(), at.row(), at.column(), frame.walk().channels() > 1),
                    exact(frame.state().filters().get(at.filter(), at.channel(), at.row(), at.column())));
        }
        if (pointed instanceof Spot.Bias at) {
            return messages.text(
                    "stage.link.bias", at.filter(), exact(frame.state().bias().get(at.filter())));
        }
        return scene(frame, cell);
    }

    private String input(Frame frame, Spot.Input at) {
        WindowWalk walk = frame.walk();
        int count = walk.windowsUsing(at.row(), at.column()).count();
        if (walk.geometry().isPadding(at.row(), at.column())) {
            Spot.Input source = CellEdits.source(frame.state(), at);
            if (source == null || !(walk instanceof ConvolutionWalk convolution)) {
                return messages.text("stage.link.padding", exact(frame.state().paddingValue()), count);
            }
            boolean several = walk.channels() > 1;
            float value = convolution.value(frame.step().last().sample(), at.channel(), at.row(), at.column());
            return messages.text(
                    "stage.link.copied",
                    exact(value),
                    index(source.channel(), source.row(), source.column(), several),
                    messages.text("fill." + KeyName.of(frame.state().fill())),
                    count);
        }
        float value = frame.state().input().get(frame.step().last().sample(), at.channel(), at.row(), at.column());
        int outputs = count * (walk.lastMap(at.channel()) - walk.firstMap(at.channel()) + 1);
        int copies = walk.uses(at.row(), at.column()) - count;
        if (copies > 0) {
            return messages.text(
                    "stage.link.input.copied",
                    index(at.channel(), at.row(), at.column(), walk.channels() > 1),
                    exact(value),
                    count,
                    copies);
        }
        return messages.text(
                "stage.link.input",
                index(at.channel(), at.row(), at.column(), walk.channels() > 1),
                exact(value),
                count,
                outputs);
    }

    private String output(Frame frame, Spot.Output at) {
        WindowGeometry geometry = frame.walk().geometry();
        Rect r = frame.walk().window(geometry.window(at.row(), at.column()));
        float value = frame.walk().output().get(frame.step().last().sample(), at.map(), at.row(), at.column());
        return messages.text(
                "stage.link.output",
                index(at.map(), at.row(), at.column(), frame.walk().maps() > 1),
                frame.hidesResult(frame.step().last().sample(), at.map(), geometry.window(at.row(), at.column()))
                        ? Frame.HIDDEN
                        : exact(value),
                every(r.row(), r.row() + r.height() - 1, geometry.dilationY()),
                every(r.column(), r.column() + r.width() - 1, geometry.dilationX()));
    }

    /** Rows or columns from one to another, in steps. */
    private static String every(int first, int last, int step) {
        return step == 1 || last == first
                ? first + "…" + last
                : first + ", " + (first + step) + (last > first + step ? " … " + last : "");
    }

    private String scene(Frame frame, double cell) {
        WindowGeometry geometry = frame.walk().geometry();
        if (geometry.rowsLeftOver() > 0 || geometry.columnsLeftOver() > 0) {
            return messages.text("stage.leftOver", LeftOverText.of(messages, geometry));
        }
        if (geometry.dilationY() > 1 || geometry.dilationX() > 1) {
            return messages.text(
                    "stage.gaps",
                    geometry.cells(),
                    geometry.window().spanY(),
                    geometry.window().spanX(),
                    geometry.filterHeight(),
                    geometry.filterWidth());
        }
        if (frame.walk() instanceof ConvolutionWalk convolution && convolution.groups() > 1) {
            int map = frame.step().last().map();
            return messages.text(
                    "stage.groups",
                    map,
                    range(convolution.firstChannel(map), convolution.lastChannel(map)),
                    convolution.groups());
        }
        if (geometry.strideY() > 1 || geometry.strideX() > 1) {
            boolean same = geometry.strideY() == geometry.strideX();
            String others = InputPainter.showsGhosts(geometry, cell) && !frame.hides(Secret.SHAPE)
                    ? messages.text("stage.ghosts", geometry.windows() - 1)
                    : "";
            String moves = same
                    ? messages.text("stage.moves", geometry.strideX())
                    : messages.text("stage.moves.apart", geometry.strideX(), geometry.strideY());
            return (moves + " " + others).strip();
        }
        return messages.text(lesson.key("caption"));
    }

    private static String range(int first, int last) {
        return first == last ? Integer.toString(first) : first + "…" + last;
    }

    private static String index(int first, int row, int column, boolean withFirst) {
        return withFirst ? "[" + first + "," + row + "," + column + "]" : "[" + row + "," + column + "]";
    }

    private String exact(float value) {
        return new NumberText(messages.locale()).exact(value);
    }
}
