package convolens.view.lesson.unfold;

import convolens.model.TimelineModel;
import convolens.model.UnfoldModel;
import convolens.model.unfold.UnfoldFrame;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.paint.NumberText;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Operation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The stage of section 7.4: a pane for each array, the sentence about the cell that is pointed at, and what flies. */
public final class UnfoldStage extends Region {
    private static final double MARGIN = 24;
    private static final double CAPTION = 40;
    private static final double CODE_SHARE = 0.34;
    private static final double BADGE = 28;
    private static final double LINE = 19;
    private static final double NARROW = 640;
    private static final double UNHURRIED = 0.7;

    private final UnfoldModel model;
    private final SceneContext context;
    private final Map<ArrayName, ArrayPane> panes = new EnumMap<>(ArrayName.class);
    private final FlightCanvas canvas = new FlightCanvas();
    private final Label caption = new Label();
    private final LinkText links;
    private final ArrayCells cells;
    private final CodePane code;
    private final StrideTwin twin;
    private final InnerProductBadge badge;
    private List<Flight> flights = List.of();
    private double seconds;
    private double elapsed;
    private UnfoldFrame shown;

    /** @param apart the scene's input under windows that do not overlap, to be compared; null for none */
    public UnfoldStage(UnfoldModel model, UnfoldModel apart, SceneContext context) {
        this.model = model;
        this.context = context;
        links = new LinkText(model, context.messages());
        cells = new ArrayCells(model);
        badge = model.preset().folds() ? new InnerProductBadge(model, context.messages()) : null;
        for (ArrayName name : model.preset().layout().arrays()) {
            ArrayPane pane = new ArrayPane(name, model, context);
            panes.put(name, pane);
            getChildren().add(pane);
            cells.add(pane);
        }
        twin = apart == null ? null : new StrideTwin(model, apart, context, panes.get(ArrayName.X));
        if (twin != null) {
            getChildren().addAll(twin.panes());
            model.comparedProperty().addListener(observable -> requestLayout());
        }
        caption.getStyleClass().add(Styles.MUTE);
        caption.setWrapText(true);
        caption.setId("unfold-caption");
        canvas.setManaged(false);
        canvas.paletteProperty().bind(context.palette());
        code = CodePane.isFor(model) ? new CodePane(model, context) : null;
        if (code != null) {
            getChildren().add(code);
        }
        if (badge != null) {
            getChildren().add(badge);
        }
        getChildren().addAll(caption, canvas, cells.editor());
        bindFieldsToModel();
        refresh();
    }

    private void bindFieldsToModel() {
        model.frameProperty().addListener((observable, old, now) -> show(now));
        model.linkedProperty().addListener(observable -> {
            panes.values().stream().filter(Region::isVisible).forEach(ArrayPane::mark);
            writeCaption();
            revealLinked();
        });
        InvalidationListener placed = observable -> refresh();
        model.panesProperty().addListener(placed);
        model.enlargedProperty().addListener(placed);
        InvalidationListener looks = observable -> {
            panes.values().stream().filter(Region::isVisible).forEach(ArrayPane::restyle);
            writeCaption();
        };
        model.copiesProperty().addListener(looks);
        model.questionProperty().addListener(observable -> writeCaption());
        context.messages().localeProperty().addListener(looks);
        context.palette().addListener(looks);
    }

    /** Lets time pass. Returns whether something still moves. */
    public boolean advance(double by) {
        if (flights.isEmpty()) {
            return false;
        }
        elapsed += by;
        if (elapsed >= seconds) {
            land();
            return false;
        }
        canvas.show(flights.stream().map(flight -> flight.at(elapsed / seconds)).toList());
        return true;
    }

    /** Whether something moves. */
    public boolean isMoving() {
        return !flights.isEmpty();
    }

    /** The pane of an array. */
    ArrayPane pane(ArrayName name) {
        return panes.get(name);
    }

    private void land() {
        flights = List.of();
        canvas.show(flights);
        showPanes(false);
    }

    private void refresh() {
        flights = List.of();
        shown = model.getFrame();
        panes.forEach((name, pane) -> pane.setVisible(model.isOnStage(name)));
        showPanes(false);
        canvas.show(motion());
        writeCaption();
        requestLayout();
    }

    private void showPanes(boolean landing) {
        panes.values().stream()
                .filter(Region::isVisible)
                .forEach(pane -> pane.show(
                        shown,
                        landing && pane.name() == shown.step().operation().result()));
    }

    private void show(UnfoldFrame now) {
        UnfoldFrame before = shown;
        boolean otherLine = model.preset().isLineByLine()
                && before != null
                && before.step().operation() != now.step().operation();
        if (before == null || before.chain() != now.chain() || otherLine) {
            refresh();
            return;
        }
        shown = now;
        boolean onward = now.steps() == before.steps()
                && now.step().position() == before.step().position() + 1;
        follow(now);
        List<Flight> motion = motion();
        flights = motion.isEmpty() && onward && !context.reduceMotion().get()
                ? new Flights(now, this::boundsOf, numbers()).ofStep()
                : List.of();
        elapsed = 0;
        seconds = secondsForStep();
        showPanes(!flights.isEmpty());
        canvas.show(motion.isEmpty() ? flights : motion);
        writeCaption();
    }

    private List<Flight> motion() {
        return context.reduceMotion().get() || getWidth() <= 0
                ? List.of()
                : new Flights(shown, this::boundsOf, numbers()).ofMotion();
    }

    private NumberText numbers() {
        return new NumberText(context.messages().locale());
    }

    private double secondsForStep() {
        TimelineModel timeline = model.timeline();
        return timeline.isPlaying()
                ? 0.85 / (timeline.stepsPerSecondProperty().get() * timeline.getSpeed())
                : UNHURRIED;
    }

    private Bounds boundsOf(ArrayName name, int cell) {
        ArrayPane pane = panes.get(name);
        return pane == null ? null : pane.boundsOf(cell);
    }

    /** Brings what the step reads and writes into sight. */
    private void follow(UnfoldFrame now) {
        ArrayName result = now.step().operation().result();
        ArrayPane written = panes.get(result);
        if (written == null || !written.isVisible()) {
            return;
        }
        Operation operation = now.step().operation();
        boolean folds = operation.kind() == Operation.Kind.FOLD;
        ArrayName stepped = folds ? operation.operands().get(0) : result;
        int first = now.chain().array(stepped).axes().cell(now.step().at());
        written.reveal(folds ? now.chain().target(operation, first) : first);
        Map<ArrayName, java.util.BitSet> belonging = now.chain().linked(stepped, first);
        panes.values().stream()
                .filter(pane -> pane.isVisible() && pane != written && belonging.containsKey(pane.name()))
                .forEach(pane -> pane.reveal(belonging.get(pane.name()).nextSetBit(0)));
    }

    /** Brings the cells that belong to the one that is pointed at into sight, in every other pane. */
    private void revealLinked() {
        if (model.pointedProperty().get() == null) {
            return;
        }
        model.linkedProperty().get().forEach((name, cells) -> {
            ArrayPane pane = panes.get(name);
            if (pane != null
                    && pane.isVisible()
                    && name != model.pointedProperty().get().array()) {
                boolean seen = cells.stream().limit(400).anyMatch(cell -> pane.boundsOf(cell) != null);
                if (!seen && !cells.isEmpty()) {
                    pane.reveal(cells.nextSetBit(0));
                }
            }
        });
    }

    private void writeCaption() {
        caption.setText(links.of(shown));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width < 2 * MARGIN || height < 2 * MARGIN) {
            return;
        }
        double captionHeight = captionHeight(width - 2 * MARGIN);
        caption.resizeRelocate(MARGIN, height - captionHeight - 8, width - 2 * MARGIN, captionHeight);
        double bottom = height - captionHeight - 8;
        if (badge != null) {
            bottom -= BADGE;
            badge.resizeRelocate(MARGIN, bottom, width - 2 * MARGIN, BADGE);
        }
        if (code != null) {
            double codeHeight = Math.min(Math.max(90, height * CODE_SHARE), code.prefHeight(width - 2 * MARGIN));
            bottom -= codeHeight;
            code.resizeRelocate(MARGIN, Math.round(bottom), width - 2 * MARGIN, Math.round(codeHeight));
            bottom -= 12;
        }
        Rectangle2D area = new Rectangle2D(MARGIN, MARGIN - 8, width - 2 * MARGIN, Math.max(40, bottom - MARGIN + 8));
        placePanes(area);
        canvas.resizeRelocate(0, 0, width, height);
        cells.editor().place();
    }

    /** The same for every sentence, so that nothing jumps while cells are pointed at. */
    private double captionHeight(double width) {
        if (model.gradients() != null) {
            return width < NARROW ? 4 * LINE : 3 * LINE;
        }
        return width < NARROW ? 3 * LINE : CAPTION;
    }

    private void placePanes(Rectangle2D area) {
        List<StageColumns.Column> columns = model.preset().isLineByLine()
                ? ofLine(area)
                : PaneArrangement.drawn(model.preset().layout(), panes);
        if (twin != null && model.comparedProperty().get()) {
            columns.add(new StageColumns.Column(PaneArrangement.rows(twin.panes())));
        }
        if (model.enlargedProperty().get() == null) {
            StageColumns.place(columns, area, (pane, place) -> ((ArrayPane) pane).place(place));
        } else {
            panes.values().stream().filter(Region::isVisible).forEach(pane -> pane.place(area));
        }
    }

    private List<StageColumns.Column> ofLine(Rectangle2D area) {
        ArrayName result = shown.step().operation().result();
        Map<Boolean, List<ArrayPane>> visible = panes.values().stream()
                .filter(Region::isVisible)
                .collect(Collectors.partitioningBy(pane -> pane.name() == result));
        return PaneArrangement.ofLine(visible.get(false), visible.get(true), area);
    }
}
