package convolens.view.lesson.unfold;

import convolens.model.TimelineModel;
import convolens.model.UnfoldModel;
import convolens.model.unfold.UnfoldFrame;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.paint.NumberText;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Operation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The stage of section 7.4: a pane for each array, the sentence about the cell that is pointed at, and what flies. */
public final class UnfoldStage extends Region {
    private static final double MARGIN = 28;
    private static final double CAPTION = 40;
    private static final double BADGE = 28;
    private static final double UNHURRIED = 0.7;

    private final UnfoldModel model;
    private final SceneContext context;
    private final Map<ArrayName, ArrayPane> panes = new EnumMap<>(ArrayName.class);
    private final FlightCanvas canvas = new FlightCanvas();
    private final Label caption = new Label();
    private final LinkText links;
    private final CellField field;
    private final InnerProductBadge badge;
    private List<Flight> flights = List.of();
    private double seconds;
    private double elapsed;
    private UnfoldFrame shown;

    public UnfoldStage(UnfoldModel model, SceneContext context) {
        this.model = model;
        this.context = context;
        links = new LinkText(model, context.messages());
        field = new CellField(model);
        badge = model.preset().folds() ? new InnerProductBadge(model, context.messages()) : null;
        for (List<ArrayName> column : model.preset().columns()) {
            for (ArrayName name : column) {
                ArrayPane pane = new ArrayPane(name, model, context);
                panes.put(name, pane);
                getChildren().add(pane);
                field.listenTo(pane);
            }
        }
        caption.getStyleClass().add(Styles.MUTE);
        caption.setWrapText(true);
        caption.setId("unfold-caption");
        canvas.setManaged(false);
        canvas.paletteProperty().bind(context.palette());
        if (badge != null) {
            getChildren().add(badge);
        }
        getChildren().addAll(caption, canvas, field);
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
        model.questionProperty().addListener(observable -> {
            writeCaption();
            requestLayout();
        });
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
        boolean none = model.panesProperty().get().isEmpty();
        panes.forEach((name, pane) -> {
            ArrayName alone = model.enlargedProperty().get();
            boolean visible = shown.chain().has(name)
                    && (alone == null ? none || model.panesProperty().get().contains(name) : alone == name);
            pane.setVisible(visible);
        });
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
        if (before == null || before.chain() != now.chain()) {
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
        double captionHeight = Math.max(CAPTION, Math.min(66, caption.prefHeight(width - 2 * MARGIN)));
        caption.resizeRelocate(MARGIN, height - captionHeight - 8, width - 2 * MARGIN, captionHeight);
        double badgeHeight = badge == null ? 0 : BADGE;
        if (badge != null) {
            badge.resizeRelocate(MARGIN, height - captionHeight - 8 - BADGE, width - 2 * MARGIN, BADGE);
        }
        Rectangle2D area = new Rectangle2D(
                MARGIN,
                MARGIN - 8,
                width - 2 * MARGIN,
                Math.max(40, height - captionHeight - badgeHeight - MARGIN - 8));
        placePanes(area);
        canvas.resizeRelocate(0, 0, width, height);
        field.place();
    }

    private void placePanes(Rectangle2D area) {
        List<List<PaneDemand>> columns = new ArrayList<>();
        for (List<ArrayName> column : model.preset().columns()) {
            List<PaneDemand> visible = column.stream()
                    .map(panes::get)
                    .filter(Region::isVisible)
                    .map(PaneDemand::new)
                    .toList();
            if (!visible.isEmpty()) {
                columns.add(visible);
            }
        }
        boolean alone = model.enlargedProperty().get() != null;
        List<List<Rectangle2D>> places = alone ? List.of(List.of(area)) : StageColumns.place(columns, area);
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < columns.get(i).size(); j++) {
                Rectangle2D place = places.get(i).get(j);
                columns.get(i)
                        .get(j)
                        .pane()
                        .resizeRelocate(
                                Math.round(place.getMinX()),
                                Math.round(place.getMinY()),
                                Math.floor(place.getWidth()),
                                Math.floor(place.getHeight()));
            }
        }
    }

    private record PaneDemand(ArrayPane pane) implements StageColumns.Demand {
        @Override
        public double widthFor(double cell) {
            return pane.widthFor(cell);
        }

        @Override
        public double heightFor(double cell) {
            return pane.heightFor(cell);
        }
    }
}
