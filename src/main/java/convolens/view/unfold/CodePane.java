package convolens.view.unfold;

import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import convolens.listing.Excerpt;
import convolens.listing.Listing;
import convolens.model.setup.Operation;
import convolens.model.unfold.UnfoldFrame;
import convolens.model.unfold.UnfoldModel;
import convolens.raster.Role;
import convolens.view.SceneContext;
import convolens.view.control.code.CodeView;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Axis;
import convolens.walk.chain.ChainArray;
import convolens.walk.chain.ChainStep;
import convolens.walk.chain.Portion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The code of a scene beside its arrays: the lines of the step are lit, and a line that is clicked leads to its step. */
final class CodePane extends StackPane {
    private final UnfoldModel model;
    private final CodeView view = new CodeView();
    private @Nullable Listing listing;

    CodePane(UnfoldModel model, SceneContext context) {
        this.model = model;
        setId("code");
        getChildren().add(view);
        view.paletteProperty().bind(context.palette());
        view.valuesTextProperty().bind(context.messages().bind("unfold.code.values"));
        view.rolesProperty()
                .set(Map.of(
                        "x",
                        Role.INPUT,
                        "img",
                        Role.INPUT,
                        "col",
                        Role.INPUT,
                        "W",
                        Role.FILTER,
                        "W_col",
                        Role.FILTER,
                        "b",
                        Role.BIAS,
                        "out",
                        Role.OUTPUT,
                        "out2d",
                        Role.OUTPUT,
                        "out1d",
                        Role.OUTPUT));
        view.onActionProperty().set(this::follow);
        model.frameProperty().addListener((observable, old, now) -> show(now));
        show(model.getFrame());
    }

    /** Whether a scene has code. */
    static boolean isFor(UnfoldModel model) {
        return listing(model, model.getFrame()) != null;
    }

    private static @Nullable Listing listing(UnfoldModel model, UnfoldFrame frame) {
        Operation operation = frame.state().operation();
        if (model.preset().isLoop()) {
            Window window = frame.state().window();
            if (window.dilationY() > 1 || window.dilationX() > 1) {
                return Listing.IM2COL_DILATED;
            }
            if (!window.padding().isEven()) {
                return Listing.IM2COL_SIDES;
            }
            return isRectangular(frame) ? Listing.IM2COL_RECTANGULAR : Listing.IM2COL;
        }
        if (!model.preset().isLineByLine()) {
            return null;
        }
        return switch (operation) {
            case CONVOLUTION -> Listing.CONVOLUTION;
            case MAX_POOLING -> Listing.MAX_POOLING;
            case AVERAGE_POOLING -> Listing.AVERAGE_POOLING;
        };
    }

    /** Whether strides or paddings differ down and across, so that one letter cannot stand for both. */
    private static boolean isRectangular(UnfoldFrame frame) {
        Window window = frame.state().window();
        return window.strideY() != window.strideX()
                || window.paddingY() != window.paddingX()
                || !window.padding().isEven();
    }

    private boolean isLoop() {
        return model.preset().isLoop();
    }

    private void show(UnfoldFrame frame) {
        Listing wanted = listing(model, frame);
        if (wanted != null && wanted != listing) {
            listing = wanted;
            view.getExcerpts().setAll(wanted.excerpts());
        }
        view.currentProperty().set(current(frame));
        view.notesProperty().set(notes(frame));
        view.valuesProperty().set(values(frame));
    }

    private Set<String> current(UnfoldFrame frame) {
        ChainStep step = frame.step();
        if (!isLoop()) {
            return Set.of(line(step.operation().result()));
        }
        Set<String> lines = new HashSet<>(Set.of("copy"));
        if (step.portion() == Portion.SLICE) {
            if (step.at()[Axis.FILTER_COLUMN.ordinal()] == 0) {
                lines.add("filter-row");
            }
            lines.add("filter-column");
        } else {
            ArrayName col = step.operation().result();
            int cell = frame.chain().array(col).axes().cell(step.at());
            if (convolens.walk.chain.Padding.of(frame.chain(), frame.chain().array(col), cell)) {
                lines = Set.of("pad");
            }
        }
        return lines;
    }

    /** The name of the line that makes an array. */
    private static String line(ArrayName result) {
        return switch (result) {
            case COL -> "unfold";
            case W_COL -> "filters";
            case OUT_2D -> "multiply";
            case OUT -> "maps";
            case COL_POOLING -> "rows";
            case ROW_RESULT -> "reduce";
            default -> throw new IllegalArgumentException("no line of the code makes " + result);
        };
    }

    /** The shape of what each line makes. */
    private Map<String, String> notes(UnfoldFrame frame) {
        Map<String, String> notes = new HashMap<>();
        if (!isLoop()) {
            for (ArrayName result : model.preset().stepped()) {
                notes.put(line(result), frame.chain().array(result).shape());
            }
        }
        return notes;
    }

    private static Map<String, String> values(UnfoldFrame frame) {
        ChainArray x = frame.chain().array(ArrayName.X);
        WindowGeometry g = x.imageGeometry();
        Map<String, String> values = new HashMap<>();
        values.put("N", Integer.toString(x.axes().extent(Axis.SAMPLE)));
        values.put("C", Integer.toString(x.axes().extent(Axis.CHANNEL)));
        values.put("FH", Integer.toString(g.filterHeight()));
        values.put("FW", Integer.toString(g.filterWidth()));
        values.put("OH", Integer.toString(g.outputHeight()));
        values.put("OW", Integer.toString(g.outputWidth()));
        values.put("S", pair(g.strideY(), g.strideX(), isRectangular(frame)));
        values.put("P", pair(g.paddingY(), g.paddingX(), isRectangular(frame)));
        values.put("SY", Integer.toString(g.strideY()));
        values.put("SX", Integer.toString(g.strideX()));
        values.put("PY", Integer.toString(g.paddingY()));
        values.put("PX", Integer.toString(g.paddingX()));
        SidePadding p = g.window().padding();
        values.put("PT", Integer.toString(p.top()));
        values.put("PB", Integer.toString(p.bottom()));
        values.put("PL", Integer.toString(p.left()));
        values.put("PR", Integer.toString(p.right()));
        values.put("DY", Integer.toString(g.dilationY()));
        values.put("DX", Integer.toString(g.dilationX()));
        if (frame.chain().has(ArrayName.W)) {
            values.put(
                    "FN",
                    Integer.toString(frame.chain().array(ArrayName.W).axes().extent(Axis.FILTER)));
        }
        int[] at = frame.step().at();
        for (Axis axis : new Axis[] {Axis.FILTER_ROW, Axis.FILTER_COLUMN, Axis.OUTPUT_ROW, Axis.OUTPUT_COLUMN}) {
            if (at[axis.ordinal()] >= 0) {
                values.put(axis.index(), Integer.toString(at[axis.ordinal()]));
            }
        }
        return values;
    }

    private static String pair(int down, int across, boolean apart) {
        return apart ? "(" + down + ", " + across + ")" : Integer.toString(down);
    }

    /** Goes to the next step that executes a line; a line that is lit already opens what it makes as a matrix. */
    private void follow(Excerpt.Line line) {
        UnfoldFrame frame = model.getFrame();
        if (!isLoop()) {
            for (ArrayName result : model.preset().stepped()) {
                if (line.steps().contains(line(result))) {
                    open(frame, result);
                    return;
                }
            }
            return;
        }
        int now = frame.step().position();
        int count = frame.steps().count();
        for (int i = 1; i <= count; i++) {
            int position = (now + i) % count;
            UnfoldFrame there = new UnfoldFrame(
                    frame.contents(),
                    frame.computed(),
                    frame.steps(),
                    frame.steps().at(position));
            if (current(there).stream().anyMatch(line.steps()::contains)) {
                model.timeline().seek(position);
                return;
            }
        }
    }

    private void open(UnfoldFrame frame, ArrayName result) {
        if (frame.step().operation().result() == result) {
            boolean isOpen = model.panes().enlargedProperty().get() == result;
            model.panes().enlargedProperty().set(isOpen ? null : result);
        } else {
            model.panes().enlargedProperty().set(null);
            model.timeline().seek(frame.steps().endOf(result));
        }
    }
}
