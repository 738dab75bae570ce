package convolens.view.sliding;

import convolens.model.setup.Spot;
import convolens.model.sliding.Frame;
import convolens.model.sliding.Pane;
import convolens.model.sliding.Secret;
import convolens.model.sliding.SlidingModel;
import convolens.raster.NumberText;
import convolens.view.SceneContext;
import convolens.view.control.ArraySource;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Ink;
import convolens.view.setup.Pasting;
import convolens.view.sliding.layout.Panel;
import convolens.view.sliding.layout.Panel.Kind;
import convolens.view.sliding.layout.StageLayout;
import convolens.view.sliding.layout.StageShape;
import convolens.view.stage.GridStage;
import convolens.view.stage.StagePainting;
import convolens.walk.Rect;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The stage on which a window slides: its matrices, the scales of their colours, and the blocks in space, to be turned. */
public final class SlidingStage extends GridStage<Panel, Spot> {
    private static final double UNHURRIED = 0.6;
    private static final double LETTERS = 13;
    private static final double CAPTION_GAP = 8;
    private static final double SLOWNESS = 150;

    /** Where the keyboard goes: matrices whose cells are each found in one place only. */
    private static final Set<Kind> WALKED = EnumSet.of(Kind.INPUT, Kind.FILTER, Kind.BIAS, Kind.OUTPUT);

    private final SlidingModel model;
    private final SlidingCanvas canvas;
    private final StageScales scales;
    private final CaptionText captions;
    private @Nullable StageSheet sheet;
    private Frame shown;
    private @Nullable Point2D turnedFrom;

    public SlidingStage(SlidingModel model, SceneContext context) {
        this(model, context, new SlidingCanvas());
    }

    private SlidingStage(SlidingModel model, SceneContext context, SlidingCanvas canvas) {
        super("sliding", model.timeline(), model.pointedProperty(), context, canvas);
        this.model = model;
        this.canvas = canvas;
        captions = new CaptionText(context.messages(), model.lesson());
        scales = new StageScales(context.palette(), context.messages().localeProperty());
        shown = model.getFrame();
        getChildren().addAll(2, scales.nodes());
        ArraySource.offer(canvas, new StageNumbers(this::places, model::getFrame, context.messages()));
        model.panesProperty().addListener(observable -> refresh());
        model.frameProperty().addListener((observable, old, now) -> show(now));
    }

    private void show(Frame now) {
        if (sheet != null
                && now.walk() == shown.walk()
                && isPicture(now) == isPicture(shown)
                && now.hides(Secret.SHAPE) == shown.hides(Secret.SHAPE)) {
            boolean moves = !now.step().equals(shown.step());
            shown = now;
            canvas.take(now, sheet);
            scales.conceal(now.hidesResult());
            step(moves);
        } else {
            refresh();
        }
    }

    private static boolean isPicture(Frame frame) {
        int sample = frame.step().last().sample();
        return frame.state().inputSource().of(sample).preset().isPicture();
    }

    /** The picture in space; null if it is hidden. */
    @Nullable
    Blocks blocks() {
        return canvas.blocks();
    }

    /** Where everything lies; null before the stage has a size. */
    @Nullable
    StageLayout places() {
        return sheet == null ? null : sheet.layout();
    }

    @Override
    protected double unhurried() {
        return UNHURRIED;
    }

    @Override
    protected double arrange(double width, double height) {
        shown = model.getFrame();
        StageShape shape = StageShape.of(shown, panes());
        StageLayout layout = context().palette().getValue().isBold()
                ? StageLayout.filling(shape, width, height)
                : StageLayout.of(shape, width, height);
        GridPainter painter = new GridPainter(
                context().palette().getValue(),
                new NumberText(context().messages().locale()));
        sheet = StageSheet.of(
                shown, layout, painter, context().messages(), model.preset().axes());
        canvas.take(shown, sheet);
        scales.show(sheet, new StageNames(sheet, shown));
        scales.conceal(shown.hidesResult());
        return layout.scale();
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

    @Override
    protected Rectangle2D captionRoom() {
        return sheet == null ? Rectangle2D.EMPTY : sheet.layout().caption();
    }

    @Override
    protected double captionTop(Rectangle2D room, double height) {
        return room.getMinY() + CAPTION_GAP;
    }

    @Override
    protected double letters(double scale, String sentence) {
        return Math.round(LETTERS * scale);
    }

    @Override
    protected String caption() {
        double cell = sheet == null
                ? 0
                : sheet.layout()
                        .panel(Kind.INPUT, 0)
                        .map(panel -> panel.grid().cell())
                        .orElse(0.0);
        return captions.of(model.getFrame(), model.pointedProperty().get(), cell);
    }

    @Override
    protected String spoken() {
        return context().messages().text(model.lesson().titleKey());
    }

    @Override
    protected @Nullable StagePainting<Spot> painting(Ink ink) {
        return sheet == null ? null : new SlidingPainter(ink, sheet, shown, canvas.blocks());
    }

    // Matrices

    @Override
    protected List<Panel> panels() {
        return sheet == null ? List.of() : sheet.layout().panels();
    }

    @Override
    protected @Nullable Spot cell(Panel panel, int row, int column) {
        return SpotFinder.spot(panel, shown, row, column);
    }

    @Override
    protected @Nullable Place<Panel> placeOf(Spot cell) {
        return sheet == null ? null : SpotFinder.place(sheet.layout(), shown, cell);
    }

    @Override
    protected boolean isWalked(Panel panel) {
        return WALKED.contains(panel.kind());
    }

    /** The first cell of the window. */
    @Override
    public @Nullable Spot first() {
        Rect window = shown.walk().window(shown.step().last().window());
        int channel = shown.walk().firstChannel(shown.step().last().map());
        Spot inWindow = new Spot.Input(channel, Math.max(0, window.row()), Math.max(0, window.column()));
        return placeOf(inWindow) == null ? super.first() : neighbour(inWindow, 0, 0);
    }

    // Mouse

    private boolean isInSpace(double x, double y) {
        return sheet != null && sheet.layout().blocks().contains(x, y);
    }

    @Override
    protected @Nullable Spot at(double x, double y) {
        Blocks blocks = canvas.blocks();
        return blocks != null && isInSpace(x, y) ? blocks.spotAt(shown, x, y) : super.at(x, y);
    }

    @Override
    protected Cursor cursor(@Nullable Spot cell, MouseEvent event) {
        boolean inSpace = isInSpace(event.getX(), event.getY());
        if (cell == null) {
            return inSpace ? Cursor.MOVE : Cursor.DEFAULT;
        }
        return inSpace || cell instanceof Spot.Output ? Cursor.HAND : Cursor.TEXT;
    }

    @Override
    protected boolean isSelectable(Spot cell) {
        return !(cell instanceof Spot.Output);
    }

    @Override
    protected boolean grip(MouseEvent event, @Nullable Spot cell) {
        boolean inSpace = isInSpace(event.getX(), event.getY());
        turnedFrom = inSpace ? new Point2D(event.getX(), event.getY()) : null;
        Blocks blocks = canvas.blocks();
        if (inSpace && blocks != null && event.getButton() == MouseButton.PRIMARY) {
            if (cell instanceof Spot.Output) {
                act(cell);
            } else {
                blocks.at(event.getX(), event.getY()).ifPresent(this::choose);
            }
        }
        return inSpace;
    }

    private void choose(Blocks.Placed block) {
        switch (block.kind()) {
            case INPUT, OUTPUT -> model.goToSample(block.index());
            case FILTER -> model.goToMap(block.index());
            case BIAS -> {}
        }
    }

    @Override
    protected @Nullable Cursor drag(MouseEvent event, @Nullable Spot cell) {
        if (turnedFrom == null) {
            return null;
        }
        canvas.turn((event.getX() - turnedFrom.getX()) / SLOWNESS, (event.getY() - turnedFrom.getY()) / SLOWNESS);
        turnedFrom = new Point2D(event.getX(), event.getY());
        return Cursor.MOVE;
    }

    // Cells

    @Override
    public boolean isTyped(Spot cell) {
        return !(cell instanceof Spot.Output) && !isPicked();
    }

    /** Whether choosing a cell answers a question rather than opening it. */
    private boolean isPicked() {
        return model.getFrame().hides(Secret.WINNER);
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

    @Override
    public float value(Spot cell) {
        return model.value(cell);
    }

    @Override
    public boolean type(Spot cell, String typed) {
        return model.type(cell, typed);
    }

    @Override
    protected boolean nudge(Spot cell, float by) {
        model.nudge(cell, by);
        return true;
    }

    @Override
    public void paste(Spot cell, String text) {
        new Pasting(context(), model.setup()).paste(text, block -> model.paste(cell, block));
    }
}
