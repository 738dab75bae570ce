package convolens.view.array;

import convolens.engine.tensor.Permutation;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.model.TimelineModel;
import convolens.model.array.TransposeModel;
import convolens.model.array.TransposeModel.Frame;
import convolens.model.array.Transposed;
import convolens.raster.Role;
import convolens.view.SceneContext;
import convolens.view.control.Flight;
import convolens.view.control.shelf.ArrayAxis;
import convolens.view.control.shelf.ArrayContent;
import convolens.view.control.shelf.ArrayMarks;
import convolens.view.setup.Pasting;
import convolens.walk.Run;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The stage of figure 7-20: x and y = x.transpose(order) as shelves and as memory, and what flies from one to the other. */
public final class TransposeStage extends StackPane {
    private static final int MAX_FLYING = 64;
    private static final double UNHURRIED = 0.6;
    private static final double SHORTEST = 0.1;
    private static final double LOW = 500;

    private final TransposeModel model;
    private final SceneContext context;
    private final TransposeSide x;
    private final TransposeSide y;
    private final Flight flight = new Flight();
    private final ElementCells cells;
    private int selected = ArrayMarks.NONE;
    private Frame shown;

    public TransposeStage(TransposeModel model, SceneContext context) {
        this.model = model;
        this.context = context;
        x = new TransposeSide("x", context);
        y = new TransposeSide("y", context);
        cells = new ElementCells(x.shelves(), new Typing());
        HBox arrays = new HBox(20, x.array(), y.array());
        VBox.setVgrow(arrays, Priority.ALWAYS);
        VBox column = new VBox(6, arrays, memories());
        column.setPadding(new Insets(16, 24, 10, 24));
        getChildren().addAll(column, flight, cells.editor());
        flight.paletteProperty().bind(context.palette());
        bindFieldsToModel();
        show(model.getFrame());
    }

    /** Below one another, or side by side on a low stage, so that the numbers of the arrays stay legible. */
    private GridPane memories() {
        GridPane grid = new GridPane(20, 6);
        grid.setMinWidth(0);
        grid.addRow(0, x.memory());
        grid.addRow(1, y.memory());
        ColumnConstraints all = new ColumnConstraints();
        all.setPercentWidth(100);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(all);
        heightProperty().addListener((observable, old, now) -> {
            boolean low = now.doubleValue() < LOW;
            GridPane.setConstraints(y.memory(), low ? 1 : 0, low ? 0 : 1);
            grid.getColumnConstraints().setAll(low ? List.of(half, half) : List.of(all));
        });
        return grid;
    }

    private void bindFieldsToModel() {
        Messages messages = context.messages();
        y.axes().onMoveProperty().set(model::move);
        y.axes().tooltip().textProperty().bind(messages.bind("transpose.drag"));
        x.marks().onPointProperty().set(model.pointedProperty()::set);
        y.marks()
                .onPointProperty()
                .set(target -> model.pointedProperty()
                        .set(target == ArrayMarks.NONE ? ArrayMarks.NONE : arrays().source(target)));
        x.marks().onPickProperty().set(this::select);
        y.marks().onPickProperty().set(target -> model.steps().seek(target));
        model.pointedProperty().addListener(observable -> speak());
        model.frameProperty().addListener((observable, old, now) -> show(now));
        messages.localeProperty().addListener(observable -> {
            say();
            speak();
        });
    }

    private Transposed arrays() {
        return model.getFrame().arrays();
    }

    private void show(Frame now) {
        boolean same = shown != null && shown.arrays() == now.arrays() && shown.ofFilters() == now.ofFilters();
        if (!same) {
            List<ArrayAxis> axes = AxisText.channelsLast(now.ofFilters());
            x.show(new ArrayContent("x", now.arrays().x(), axes, Role.INPUT, null));
            y.show(new ArrayContent(
                    "y", now.arrays().y(), AxisText.in(now.arrays().order(), axes), Role.OUTPUT, null));
            if (selected >= now.arrays().x().size()) {
                selected = ArrayMarks.NONE;
            }
            say();
        }
        boolean steps = same && !shown.run().equals(now.run());
        shown = now;
        x.marks().currentProperty().set(now.taken());
        y.marks()
                .currentProperty()
                .set(ArrayMarks.run(now.run().first(), now.run().end()));
        markSelected();
        speak();
        reveal(model.spoken());
        if (steps && takesOff(now)) {
            y.marks().filledProperty().set(now.run().first());
        } else {
            flight.stop();
            y.marks().filledProperty().set(now.run().end());
        }
    }

    /** Lets the numbers of a step fly, if there is time and they are not too many. */
    private boolean takesOff(Frame now) {
        TimelineModel timeline = model.steps().timeline();
        double seconds = timeline.isPlaying()
                ? 0.85 / (timeline.stepsPerSecondProperty().get() * timeline.getSpeed())
                : UNHURRIED;
        Run run = now.run();
        boolean still = context.reduceMotion().get()
                || getScene() == null
                || x.shelves().place(0) == null;
        if (still || run.length() > MAX_FLYING || seconds < SHORTEST) {
            return false;
        }
        List<Flight.Traveller> travellers = new ArrayList<>();
        for (int target = run.first(); target < run.end(); target++) {
            Rectangle2D from = place(x, now.arrays().source(target));
            Rectangle2D to = place(y, target);
            if (from == null || to == null) {
                return false;
            }
            travellers.add(new Flight.Traveller(now.arrays().y().data()[target], from, to));
        }
        flight.start(travellers, Role.OUTPUT, context.messages().locale(), Math.min(UNHURRIED, seconds));
        return true;
    }

    private @Nullable Rectangle2D place(TransposeSide side, int offset) {
        Rectangle2D at = side.shelves().place(offset);
        if (at == null) {
            return null;
        }
        Point2D corner = flight.sceneToLocal(side.shelves().localToScene(at.getMinX(), at.getMinY()));
        return new Rectangle2D(corner.getX(), corner.getY(), at.getWidth(), at.getHeight());
    }

    /** Lets time pass. Returns whether something still flies. */
    public boolean advance(double seconds) {
        boolean before = flight.isMoving();
        boolean moving = flight.advance(seconds);
        if (before && !moving) {
            y.marks().filledProperty().set(shown.run().end());
        }
        return moving;
    }

    private void speak() {
        int pointed = model.pointedProperty().get();
        x.marks().pointedProperty().set(pointed);
        y.marks().pointedProperty().set(pointed == ArrayMarks.NONE ? ArrayMarks.NONE : arrays().target(pointed));
        int target = model.spoken();
        y.revealRested(pointed == ArrayMarks.NONE ? pointed : target);
        x.revealRested(pointed);
        y.speak(target);
        x.speak(arrays().source(target));
    }

    private void reveal(int target) {
        y.reveal(target);
        x.reveal(arrays().source(target));
    }

    private void say() {
        Shape of = arrays().x().shape();
        Permutation order = arrays().order();
        Messages messages = context.messages();
        x.say(messages.text("transpose.before", of.toString(), AxisText.tuple(of.strides())));
        y.say(messages.text(
                "transpose.after",
                order.shape(of).toString(),
                AxisText.tuple(order.strides(of)),
                AxisText.tuple(order.shape(of).strides())));
    }

    private void select(int offset) {
        selected = offset;
        markSelected();
        if (offset != ArrayMarks.NONE) {
            model.steps().seek(arrays().target(offset));
        }
    }

    private void markSelected() {
        BitSet lit = new BitSet();
        if (selected != ArrayMarks.NONE) {
            lit.set(selected);
        }
        x.marks().litProperty().set(lit);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        cells.editor().place();
    }

    private final class Typing implements ElementCells.Elements {
        @Override
        public Tensor array() {
            return arrays().x();
        }

        @Override
        public int selected() {
            return selected;
        }

        @Override
        public void select(int offset) {
            TransposeStage.this.select(offset);
        }

        @Override
        public boolean type(int offset, String typed) {
            return model.type(offset, typed);
        }

        @Override
        public void paste(int offset, String text) {
            new Pasting(context, model.setup().stateProperty(), model.setup()::undo)
                    .paste(text, block -> model.paste(offset, block));
        }
    }
}
