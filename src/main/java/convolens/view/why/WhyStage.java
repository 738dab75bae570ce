package convolens.view.why;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.i18n.Messages;
import convolens.model.why.WhyMap;
import convolens.model.why.WhyMaps;
import convolens.model.why.WhyMethod;
import convolens.model.why.WhyResult;
import convolens.model.why.WhyThisAnswerModel;
import convolens.model.why.WhyThisAnswerModel.Cell;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.CellRect;
import convolens.view.control.PaddingRing;
import convolens.view.control.matrix.MatrixCell;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The picture, the map that explains its answer, and the same map with weights drawn anew; below them the classes under the
 * patch, or the maps of the layer.
 */
final class WhyStage extends StackPane {
    private static final double SHARE = 0.3;
    private static final double HIGHEST = 190;
    /** Below this height the bars give way, so that numbers in the maps can be read; the sentence says what they say. */
    private static final double LOW = 470;

    private final WhyThisAnswerModel model;
    private final Messages messages;
    private final SceneContext context;
    private final WhyText text;
    private final MapColumn picture;
    private final MapColumn map;
    private final MapColumn random;
    private final MapTiles tiles;
    private final ClassBars bars;
    private final LayerChain chain;
    private final VBox content = new VBox(10);
    private final Label below = new Label();
    private final StackPane strip = new StackPane();
    private final Label waiting = new Label();

    WhyStage(WhyThisAnswerModel model, SceneContext context, WhyActions actions) {
        this.model = model;
        this.messages = context.messages();
        this.context = context;
        this.text = new WhyText(model, messages);
        picture = new MapColumn("why-picture", context);
        map = new MapColumn("why-map", context);
        random = new MapColumn("why-random", context);
        tiles = new MapTiles(model, context);
        bars = new ClassBars(model, context);
        chain = new LayerChain(model, messages);
        List.of(map, random).forEach(column -> {
            column.matrix().hoveredProperty().addListener((observable, old, now) -> point(now));
            column.matrix().selectedProperty().addListener((observable, old, now) -> point(now));
            column.matrix().onActionProperty().set(this::act);
        });
        HBox columns = new HBox(20, picture, map, random);
        columns.getChildren().forEach(column -> HBox.setHgrow(column, Priority.ALWAYS));
        List.of(picture, map, random).forEach(column -> column.setPrefWidth(100));
        columns.setMinSize(0, 0);
        VBox.setVgrow(columns, Priority.ALWAYS);
        below.setId("why-below");
        below.getStyleClass().addAll(Styles.MUTE, "caption");
        below.setMinHeight(USE_PREF_SIZE);
        strip.getChildren().addAll(bars, tiles);
        strip.setMinSize(0, 0);
        content.getStyleClass().add("mistakes-stage");
        content.getChildren().addAll(columns, new WhyProgress(model, context, actions), below, chain, strip);
        content.heightProperty().addListener((observable, old, now) -> {
            double high = Math.floor(Math.min(HIGHEST, SHARE * now.doubleValue()));
            strip.setPrefHeight(high);
            strip.setMinHeight(high);
            giveWay();
        });
        waiting.getStyleClass().add(Styles.MUTE);
        waiting.setWrapText(true);
        setMinSize(0, 0);
        getChildren().addAll(content, waiting);
        InvalidationListener changed = observable -> show();
        List.of(model.revisionProperty(), messages.localeProperty(), context.palette())
                .forEach(property -> property.addListener(changed));
        show();
    }

    private void giveWay() {
        boolean stays = content.getHeight() >= LOW || !bars.isVisible();
        List.of(below, strip).forEach(part -> {
            part.setVisible(stays);
            part.setManaged(stays);
        });
    }

    private void point(@Nullable MatrixCell cell) {
        model.pointedProperty().set(cell == null ? null : new Cell(cell.row(), cell.column()));
    }

    private void act(MatrixCell cell) {
        WhyResult result = model.getResult();
        if (result != null && model.getState().method() == WhyMethod.OCCLUSION) {
            model.seekWindow(result.geometry().window(cell.row(), cell.column()));
        }
    }

    private void show() {
        WhyMaps maps = model.maps();
        content.setVisible(maps != null);
        waiting.setVisible(maps == null);
        waiting.setText(messages.text("network.waiting"));
        if (maps == null) {
            return;
        }
        WhyResult result = maps.result();
        boolean slides = maps.state().method() == WhyMethod.OCCLUSION;
        WhyMap own = maps.trained();
        WhyMap other = maps.random();
        boolean hidden = model.answer().isHidden();
        if (hidden) {
            hide(maps, own, other);
        } else {
            showPicture(maps, own);
            Tensor over = WhyText.isOverlaid(maps) ? result.picture() : null;
            map.map(own, over);
            random.map(other, over);
            map.say(text.map(maps), text.whole(maps));
            random.say(text.redrawn(result), own == null || other == null ? "" : text.correlation(own, other));
        }
        Cell at = slides
                ? cell(result.geometry(), model.lookedAt())
                : model.pointedProperty().get();
        CellRect outline = at == null ? null : new CellRect(at.y(), at.x(), 1, 1);
        map.outline(outline);
        random.outline(outline);
        bars.setVisible(slides);
        giveWay();
        tiles.setVisible(!slides && maps.all() != null && !hidden);
        boolean isWithout = maps.state().method() == WhyMethod.GRAD_CAM && !maps.isCam();
        below.setText(
                isWithout || hidden && !slides
                        ? ""
                        : messages.text(
                                maps.isPerClass()
                                        ? "why.below.classes"
                                        : "why.below." + maps.state().method()));
        WhyInspector.appear(chain, maps.state().method() == WhyMethod.GRADIENT);
        chain.show();
        bars.show();
        tiles.show();
    }

    /** The picture alone, and how many cells its maps have. */
    private void hide(WhyMaps maps, @Nullable WhyMap own, @Nullable WhyMap other) {
        picture.say(messages.text("network.picture"), WhyText.HIDDEN);
        picture.picture(maps.result().picture(), PaddingRing.NONE);
        picture.outline(null);
        map.hidden(own);
        random.hidden(other);
        map.say(text.hidden(maps), WhyText.HIDDEN);
        random.say(text.redrawn(maps.result()), WhyText.HIDDEN);
    }

    private static Cell cell(WindowGeometry geometry, int window) {
        return new Cell(geometry.outputRow(window), geometry.outputColumn(window));
    }

    private void showPicture(WhyMaps maps, @Nullable WhyMap own) {
        WhyResult result = maps.result();
        WindowGeometry geometry = result.geometry();
        String title = messages.text("network.picture");
        String answer = messages.text(
                "why.answer",
                model.pictures().className(result.trained().answer()),
                text.number(result.trained().probabilities()[result.trained().answer()]),
                model.pictures().className(result.trained().second()),
                text.number(result.trained().probabilities()[result.trained().second()]));
        picture.say(title, answer);
        if (maps.state().method() == WhyMethod.OCCLUSION) {
            int window = model.lookedAt();
            int row = geometry.outputRow(window);
            int column = geometry.outputColumn(window);
            picture.picture(result.hidden(window), PaddingRing.of(geometry.paddingY(), geometry.paddingX(), 0));
            picture.outline(new CellRect(
                    geometry.top(row), geometry.left(column), geometry.filterHeight(), geometry.filterWidth()));
            return;
        }
        picture.picture(result.picture(), PaddingRing.NONE);
        Cell at = model.pointedProperty().get();
        boolean isPlace = at != null && own != null && (maps.layer() < 0 || maps.all() != null);
        picture.outline(isPlace && at != null && own != null ? place(at, own, result.picture()) : null);
    }

    /** The part of the picture over which a cell of a map lies, when it is enlarged. */
    private static CellRect place(Cell at, WhyMap map, Tensor picture) {
        double high = (double) picture.dim(1) / map.values().dim(0);
        double wide = (double) picture.dim(2) / map.values().dim(1);
        return new CellRect(at.y() * high, at.x() * wide, high, wide);
    }

    /** What is exported as a picture. */
    Node exported() {
        return content;
    }

    /** How much is computed, and the button that stops it or goes on. */
    private static final class WhyProgress extends HBox {
        WhyProgress(WhyThisAnswerModel model, SceneContext context, WhyActions actions) {
            super(8);
            Messages messages = context.messages();
            ProgressBar bar = new ProgressBar();
            setId("why-computing");
            bar.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(bar, Priority.ALWAYS);
            Button button = new Button();
            button.setId("why-stop");
            button.setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(bar, button);
            setMinHeight(USE_PREF_SIZE);
            setAlignment(Pos.CENTER_LEFT);
            InvalidationListener changed = observable -> {
                double share = model.progressProperty().get();
                boolean busy = !Double.isNaN(share);
                boolean halted = !busy && model.stoppedProperty().get();
                setVisible(busy || halted);
                setManaged(busy || halted);
                WhyResult result = model.getResult();
                bar.setProgress(busy ? share : result == null ? 0 : result.progress());
                button.setText(messages.text(busy ? "why.stop" : "why.goOn"));
                button.setOnAction(event -> {
                    if (busy) {
                        actions.stop();
                    } else {
                        actions.goOn();
                    }
                });
            };
            List.of(model.progressProperty(), model.stoppedProperty(), messages.localeProperty())
                    .forEach(property -> property.addListener(changed));
            changed.invalidated(model.progressProperty());
        }
    }
}
