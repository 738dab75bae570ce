package convolens.view.sliding;

import convolens.model.TimelineModel;
import convolens.model.setup.Spot;
import convolens.model.sliding.Frame;
import convolens.model.sliding.Pane;
import convolens.model.sliding.Secret;
import convolens.model.sliding.SlidingModel;
import convolens.raster.NumberText;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.ArraySource;
import convolens.view.control.Twin;
import convolens.view.control.cell.CellEditor;
import convolens.view.control.cell.CellStage;
import convolens.view.paint.GridPainter;
import convolens.view.setup.Pasting;
import convolens.view.sliding.layout.Panel;
import convolens.view.sliding.layout.StageLayout;
import convolens.view.sliding.layout.StageShape;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The stage: the painted matrices, the sentence below the input, and the field for typing into a cell. */
public final class SlidingStage extends Region implements CellStage<Spot>, Twin {
    private static final double UNHURRIED = 0.6;

    private final SlidingModel model;
    private final SceneContext context;
    private final StageCanvas canvas = new StageCanvas();
    private final Label caption = new Label();
    private final StageScales scales;
    private final CellEditor<Spot> editor;
    private final CaptionText captions;
    private StageSheet sheet;
    private Frame shown;
    private Spot selected;

    public SlidingStage(SlidingModel model, SceneContext context) {
        this.model = model;
        this.context = context;
        this.captions = new CaptionText(context.messages(), model.lesson());
        this.editor = new CellEditor<>(this);
        caption.getStyleClass().add(Styles.MUTE);
        caption.setWrapText(true);
        caption.setMouseTransparent(true);
        this.scales = new StageScales(context.palette(), context.messages().localeProperty());
        getChildren().addAll(canvas, caption);
        getChildren().addAll(scales.nodes());
        getChildren().add(editor);
        new StageInput(this, canvas, model, editor);
        ArraySource.offer(canvas, new StageNumbers(this::places, model::getFrame, context.messages()));
        bindFieldsToModel();
    }

    private void bindFieldsToModel() {
        canvas.paletteProperty().bind(context.palette());
        InvalidationListener fresh = observable -> refresh();
        context.palette().addListener(fresh);
        context.messages().localeProperty().addListener(fresh);
        model.panesProperty().addListener(fresh);
        model.frameProperty().addListener((observable, old, now) -> show(now));
        model.pointedProperty().addListener((observable, old, spot) -> {
            canvas.point(spot);
            writeCaption();
        });
        canvas.accessibleHelpProperty().bind(context.messages().bind("stage.cells.help"));
    }

    /** The matrices, painted at once: for pictures of the stage. */
    public void paintNow() {
        canvas.paintNow();
    }

    /** Lets time pass. Returns whether something still moves. */
    public boolean advance(double seconds) {
        return canvas.advance(seconds);
    }

    /** Whether something moves. */
    public boolean isMoving() {
        return canvas.isMoving();
    }

    @Override
    public void focusCells() {
        canvas.requestFocus();
    }

    private void show(Frame now) {
        if (sheet != null
                && now.walk() == shown.walk()
                && isPicture(now) == isPicture(shown)
                && now.hides(Secret.SHAPE) == shown.hides(Secret.SHAPE)) {
            boolean jumps = context.reduceMotion().get() || now.step().equals(shown.step());
            canvas.go(now, jumps ? 0 : secondsForStep());
            shown = now;
            writeCaption();
        } else {
            refresh();
        }
    }

    private static boolean isPicture(Frame frame) {
        int sample = frame.step().last().sample();
        return frame.state().inputSource().of(sample).preset().isPicture();
    }

    private double secondsForStep() {
        TimelineModel timeline = model.timeline();
        return timeline.isPlaying() ? 1 / (timeline.stepsPerSecondProperty().get() * timeline.getSpeed()) : UNHURRIED;
    }

    private void refresh() {
        shown = model.getFrame();
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        StageShape shape = StageShape.of(shown, panes());
        StageLayout layout = context.palette().getValue().isBold()
                ? StageLayout.filling(shape, getWidth(), getHeight())
                : StageLayout.of(shape, getWidth(), getHeight());
        GridPainter painter = new GridPainter(
                context.palette().getValue(), new NumberText(context.messages().locale()));
        sheet = StageSheet.of(
                shown, layout, painter, context.messages(), model.preset().axes());
        canvas.show(shown, sheet);
        scales.show(sheet, new NamePainter(null, sheet, shown));
        if (selected != null && !isOnStage(selected)) {
            select(null);
        }
        caption.setStyle("-fx-font-size: " + Math.round(13 * layout.scale()) + "px");
        writeCaption();
        requestLayout();
    }

    /** What can be seen: while the shape of the output is asked for, nothing from which it could be counted. */
    private Set<Pane> panes() {
        Set<Pane> panes = EnumSet.noneOf(Pane.class);
        panes.addAll(model.panesProperty().get());
        if (shown.hides(Secret.SHAPE)) {
            panes.removeAll(EnumSet.of(Pane.OUTPUT, Pane.SUMS, Pane.BLOCKS));
        }
        return panes;
    }

    private boolean isOnStage(Spot spot) {
        Panel panel = SpotFinder.panelOf(sheet.layout(), shown, spot);
        return panel != null
                && SpotFinder.neighbour(sheet.layout(), shown, spot, 0, 0).equals(spot);
    }

    private void writeCaption() {
        double cell = sheet == null
                ? 0
                : sheet.layout()
                        .panel(Panel.Kind.INPUT, 0)
                        .map(panel -> panel.grid().cell())
                        .orElse(0.0);
        caption.setText(captions.of(model.getFrame(), model.pointedProperty().get(), cell));
        canvas.setAccessibleText(context.messages().text(model.lesson().titleKey()) + ". " + caption.getText());
    }

    /** The picture in space; null if it is hidden. */
    Blocks blocks() {
        return canvas.blocks();
    }

    @Override
    public Point2D counterpart(Point2D place, Node twin) {
        StageLayout from = places();
        StageLayout to = ((SlidingStage) twin).places();
        Panel panel = from == null ? null : from.at(place.getX(), place.getY()).orElse(null);
        Panel same = panel == null || to == null
                ? null
                : to.panel(panel.kind(), panel.index()).orElse(null);
        if (panel == null || same == null) {
            return Twin.bySize(this, place, twin);
        }
        double larger = same.grid().cell() / panel.grid().cell();
        return new Point2D(
                same.grid().x() + larger * (place.getX() - panel.grid().x()),
                same.grid().y() + larger * (place.getY() - panel.grid().y()));
    }

    /** Where everything lies; null before the stage has a size. */
    StageLayout places() {
        return sheet == null ? null : sheet.layout();
    }

    @Override
    public float value(Spot cell) {
        return model.value(cell);
    }

    @Override
    public boolean type(Spot cell, String typed) {
        return model.type(cell, typed);
    }

    @Override
    public void paste(Spot cell, String text) {
        new Pasting(context, model.setup()).paste(text, block -> model.paste(cell, block));
    }

    @Override
    public Rectangle2D place(Spot cell) {
        Panel panel = sheet == null ? null : SpotFinder.panelOf(sheet.layout(), shown, cell);
        return panel == null ? null : panel.grid().area(SpotFinder.row(cell), SpotFinder.column(cell), 1, 1);
    }

    @Override
    public Spot neighbour(Spot cell, int down, int right) {
        return SpotFinder.neighbour(sheet.layout(), shown, cell, down, right);
    }

    @Override
    public Spot first() {
        return sheet == null ? null : SpotFinder.first(sheet.layout(), shown);
    }

    @Override
    public Spot beyond(Spot cell, int down, int right) {
        return SpotFinder.beyond(sheet.layout(), shown, cell, down, right);
    }

    @Override
    public boolean isTyped(Spot cell) {
        return SpotFinder.isEditable(cell) && !isPicked();
    }

    @Override
    public void act(Spot cell) {
        if (cell instanceof Spot.Output output) {
            model.goTo(output.map(), output.row(), output.column());
        } else if (isPicked()) {
            // the same cell can be chosen twice
            model.pickedProperty().set(null);
            model.pickedProperty().set(cell);
        }
    }

    /** Whether choosing a cell answers a question rather than opening it. */
    boolean isPicked() {
        return model.getFrame().hides(Secret.WINNER);
    }

    @Override
    public Spot selected() {
        return selected;
    }

    @Override
    public void select(Spot spot) {
        if (!Objects.equals(spot, selected)) {
            selected = spot;
            canvas.select(spot);
            if (spot != null || !canvas.isHover()) {
                model.pointedProperty().set(spot);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        boolean resized = canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight();
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        if (resized || sheet == null) {
            refresh();
        }
        if (sheet != null) {
            Rectangle2D at = sheet.layout().caption();
            double height = Math.min(at.getHeight(), caption.prefHeight(at.getWidth()));
            caption.resizeRelocate(at.getMinX(), at.getMinY() + 8, at.getWidth(), height);
            editor.place();
        }
    }
}
