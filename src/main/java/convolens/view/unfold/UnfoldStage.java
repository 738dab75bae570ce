package convolens.view.unfold;

import convolens.model.unfold.UnfoldFrame;
import convolens.model.unfold.UnfoldModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.unfold.text.LinkText;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.ChainOperation;
import convolens.walk.chain.Portion;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The stage of section 7.4: a pane for each array, the sentence about the cell that is pointed at, and what flies. */
public final class UnfoldStage extends Region {
    private static final double MARGIN = 24;
    private static final double CAPTION = 40;
    private static final double CODE_SHARE = 0.34;
    private static final double BADGE = 28;
    private static final double LINE = 19;
    private static final double NARROW = 640;

    private final UnfoldModel model;
    private final SceneContext context;
    private final Map<ArrayName, ArrayPane> panes = new EnumMap<>(ArrayName.class);
    private final StageMotion motion;
    private final StageScroll scroll;
    private final Label caption = new Label();
    private final LinkText links;
    private final ArrayCells cells;
    private final @Nullable CodePane code;
    private final @Nullable StrideTwin twin;
    private final @Nullable InnerProductBadge badge;
    private UnfoldFrame shown;

    /** @param apart the scene's input under windows that do not overlap, to be compared; null for none */
    public UnfoldStage(UnfoldModel model, @Nullable UnfoldModel apart, SceneContext context) {
        this.model = model;
        this.context = context;
        links = new LinkText(model, context.messages());
        cells = new ArrayCells(model, context);
        badge = model.preset().folds() ? new InnerProductBadge(model, context.messages()) : null;
        for (ArrayName name : model.preset().layout().arrays()) {
            ArrayPane pane = new ArrayPane(name, model, context);
            panes.put(name, pane);
            getChildren().add(pane);
            cells.add(pane);
        }
        ArrayPane input = panes.get(ArrayName.X);
        twin = apart == null || input == null ? null : new StrideTwin(model, apart, context, input);
        if (twin != null) {
            getChildren().addAll(twin.panes());
            model.comparedProperty().addListener(observable -> requestLayout());
        }
        caption.getStyleClass().add(Styles.MUTE);
        caption.setWrapText(true);
        caption.setId("unfold-caption");
        scroll = new StageScroll(model, panes);
        motion = new StageMotion(model, context, this::boundsOf);
        code = CodePane.isFor(model) ? new CodePane(model, context) : null;
        if (code != null) {
            getChildren().add(code);
        }
        if (badge != null) {
            getChildren().add(badge);
        }
        getChildren().addAll(caption, motion.canvas(), cells.editor());
        bindFieldsToModel();
        refresh();
    }

    private void bindFieldsToModel() {
        model.frameProperty().addListener((observable, old, now) -> show(now));
        model.linkedProperty().addListener(observable -> {
            panes.values().stream().filter(Region::isVisible).forEach(ArrayPane::mark);
            writeCaption();
            scroll.toLinked();
        });
        InvalidationListener placed = observable -> refresh();
        model.panes().panesProperty().addListener(placed);
        model.panes().enlargedProperty().addListener(placed);
        model.panes().focusedProperty().addListener(placed);
        model.panes().shortenedProperty().addListener(placed);
        InvalidationListener looks = observable -> {
            panes.values().stream().filter(Region::isVisible).forEach(ArrayPane::restyle);
            writeCaption();
        };
        model.copiesProperty().addListener(looks);
        model.questionProperty().addListener(placed);
        context.messages().localeProperty().addListener(looks);
        context.palette().addListener(looks);
    }

    /** Lets time pass. Returns whether something still moves. */
    public boolean advance(double by) {
        if (!motion.isMoving()) {
            return false;
        }
        if (motion.advance(by)) {
            showPanes(false);
        }
        return motion.isMoving();
    }

    /** Whether something moves. */
    public boolean isMoving() {
        return motion.isMoving();
    }

    /** The pane of an array; null if the scene has none. */
    @Nullable
    ArrayPane pane(ArrayName name) {
        return panes.get(name);
    }

    private void refresh() {
        shown = model.getFrame();
        panes.forEach((name, pane) -> {
            pane.setVisible(model.isOnStage(name));
            if (!pane.isVisible() && shown.chain().has(name)) {
                // how much room it would take is asked too
                pane.show(shown, false);
            }
        });
        showPanes(false);
        motion.rest(shown);
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
        boolean otherLine = model.panes().focusedProperty().get()
                && before != null
                && before.step().operation() != now.step().operation();
        if (before == null || before.chain() != now.chain() || otherLine) {
            refresh();
            return;
        }
        shown = now;
        boolean onward = now.steps() == before.steps()
                && now.step().position() == before.step().position() + 1;
        scroll.toStep(now);
        boolean flies = onward && now.step().portion() != Portion.MORPH && motion.begin(now);
        if (!flies) {
            motion.rest(now);
        }
        showPanes(flies);
        writeCaption();
    }

    private @Nullable Bounds boundsOf(ArrayName name, int cell) {
        ArrayPane pane = panes.get(name);
        return pane == null ? null : pane.boundsOf(cell);
    }

    private void writeCaption() {
        caption.setText(shown.hidden().isEmpty() ? links.of(shown) : "");
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
        motion.canvas().resizeRelocate(0, 0, width, height);
        if (!motion.isMoving()) {
            // places are known only now
            panes.values().stream().filter(Region::isVisible).forEach(Region::layout);
            motion.rest(shown);
        }
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
        model.panes()
                .setCrowded(!StageColumns.fits(
                        PaneArrangement.whole(model.preset().layout(), panes, this::isWanted, area), area));
        if (model.panes().enlargedProperty().get() != null) {
            panes.values().stream().filter(Region::isVisible).forEach(pane -> pane.place(area));
            return;
        }
        StageColumns.place(columns(area), area, (pane, place) -> ((ArrayPane) pane).place(place));
    }

    private boolean isWanted(ArrayPane pane) {
        return model.panes().panesProperty().get().contains(pane.name())
                && shown.chain().has(pane.name());
    }

    private List<StageColumns.Column> columns(Rectangle2D area) {
        if (model.panes().focusedProperty().get()) {
            return ofLine(area);
        }
        List<StageColumns.Column> drawn =
                PaneArrangement.whole(model.preset().layout(), panes, Region::isVisible, area);
        return twin != null && model.comparedProperty().get()
                ? PaneArrangement.compared(drawn, twin.panes(), area)
                : drawn;
    }

    private List<StageColumns.Column> ofLine(Rectangle2D area) {
        ChainOperation operation = shown.step().operation();
        Map<Boolean, List<ArrayPane>> visible = panes.values().stream()
                .filter(Region::isVisible)
                .sorted(Comparator.comparingInt(pane -> operation.operands().indexOf(pane.name())))
                .collect(Collectors.partitioningBy(pane -> isMade(pane.name(), operation)));
        return PaneArrangement.ofLine(
                visible.getOrDefault(false, List.of()), visible.getOrDefault(true, List.of()), area);
    }

    /** Whether an operation makes an array, or what it makes is the same numbers in another order. */
    private boolean isMade(ArrayName name, ChainOperation operation) {
        ChainOperation writing = shown.chain().writing(name);
        return name == operation.result()
                || writing != null && writing.operands().contains(operation.result());
    }
}
