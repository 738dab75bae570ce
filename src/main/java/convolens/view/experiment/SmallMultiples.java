package convolens.view.experiment;

import convolens.model.experiment.ExperimentsModel;
import convolens.model.experiment.TrialRun;
import convolens.raster.AxisScale;
import convolens.raster.NumberText;
import convolens.run.experiment.Experiment;
import convolens.run.experiment.ExperimentRow;
import convolens.run.experiment.Level;
import convolens.run.experiment.Variation;
import convolens.view.SceneContext;
import convolens.view.control.Occupancy;
import convolens.view.control.PaintedRegion;
import convolens.view.paint.Ink;
import convolens.view.paint.Typography;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * A small plot of test accuracy over epochs for each combination, all on one scale. While a run is under way only its own
 * plot is painted anew. Pointing shows the same epoch in all; arrows go from one to the next, Enter opens its runs.
 */
final class SmallMultiples extends PaintedRegion {
    private static final double WIDEST_NAME = 120;
    private static final double LOOSE = 6;

    private final ExperimentsModel model;
    private final SceneContext context;
    private final ExperimentsText text;
    private final IntConsumer opener;
    private final Layer back = addLayer((ink, width, height) -> paintBack(ink));
    private final Layer curves = addLayer((ink, width, height) -> paintCurves(ink));
    private final Layer growth = addLayer((ink, width, height) -> paintGrowth(ink));
    private final Layer front = addLayer((ink, width, height) -> paintFront(ink));
    private final InvalidationListener grown = observable -> growth.repaint();
    private final ChangeListener<Object> stepped = (observable, old, now) -> growth.repaint();
    private @Nullable TrialRun followed;
    private List<Multiple> multiples = List.of();
    private NumberText numbers;
    private AxisScale accuracy = AccuracyAxis.WHOLE;
    private double hovered = Double.NaN;

    /** @param opener opens the runs of a combination */
    SmallMultiples(ExperimentsModel model, SceneContext context, IntConsumer opener) {
        this.model = model;
        this.context = context;
        this.text = new ExperimentsText(context.messages());
        this.opener = opener;
        this.numbers = new NumberText(context.messages().locale());
        setId("multiples");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        paletteProperty().bind(context.palette());
        setMinSize(0, 0);
        model.getRows().addListener((InvalidationListener) observable -> rowsChanged());
        model.form().setupProperty().addListener(observable -> repaintAll());
        model.fittedProperty().addListener(observable -> repaintAll());
        model.selectedProperty().addListener(observable -> frontChanged());
        model.currentProperty().addListener((observable, old, now) -> follow(now));
        context.messages().localeProperty().addListener((observable, old, now) -> {
            numbers = new NumberText(now);
            repaintAll();
            frontChanged();
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(-1, -1));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        rowsChanged();
        follow(model.getCurrent());
    }

    private void follow(@Nullable TrialRun now) {
        if (followed != null) {
            followed.run().getPoints().removeListener(grown);
            followed.run().iterationProperty().removeListener(stepped);
        }
        followed = now;
        if (now != null) {
            now.run().getPoints().addListener(grown);
            now.run().iterationProperty().addListener(stepped);
        }
        growth.repaint();
    }

    private void rowsChanged() {
        multiples = model.getRows().stream().map(Multiple::of).toList();
        curves.repaint();
        frontChanged();
    }

    private void frontChanged() {
        front.repaint();
        int selected = model.selectedProperty().get();
        setAccessibleText(
                selected < 0 || selected >= model.getRows().size()
                        ? context.messages().text("experiments.multiples")
                        : described(model.getRows().get(selected)));
    }

    private String described(ExperimentRow row) {
        return text.name(row.combination()) + ": " + text.spread(row.accuracy());
    }

    @Override
    protected void beforePaint() {
        AxisScale now = axis();
        if (!now.equals(accuracy)) {
            accuracy = now;
            repaintAll();
        }
        TrialRun run = followed;
        if (growth.isDue() && run != null) {
            int index = model.combination(run.trial());
            List<Occupancy.Box> frames = places().frames();
            growth.clip(
                    index >= 0 && index < frames.size()
                            ? frames.get(index).grown(LOOSE)
                            : new Occupancy.Box(0, 0, 0, 0));
        }
    }

    private AxisScale axis() {
        return model.fittedProperty().get()
                ? AccuracyAxis.fitted(Stream.concat(
                        multiples.stream().flatMap(multiple -> multiple.runs().stream()),
                        Stream.ofNullable(followed).map(run -> run.run().getPoints())))
                : AccuracyAxis.WHOLE;
    }

    private MultiplesLayout places() {
        return MultiplesLayout.of(experiment(), innerWidth(), innerHeight(), rowNames());
    }

    private double rowNames() {
        if (experiment().variations().size() < 2) {
            return 0;
        }
        Variation rows = experiment().variations().get(0);
        return Math.min(
                WIDEST_NAME,
                rows.values().stream()
                                .mapToDouble(value -> Typography.width(name(rows, value), Typography.strong(12)))
                                .max()
                                .orElse(0)
                        + 12);
    }

    private String name(Variation variation, double value) {
        return text.heading(new Level(variation.factor(), value));
    }

    private Experiment experiment() {
        return model.form().experiment();
    }

    private MultiplesPainter painter(@Nullable Ink ink) {
        int epochs = model.trials().stream()
                .mapToInt(trial -> trial.settings().epochs())
                .max()
                .orElse(experiment().base().epochs());
        return painter(ink, new AxisScale(0, epochs, false));
    }

    /** For what only asks for places, there is no ink. */
    @SuppressWarnings("NullAway")
    private MultiplesPainter painter(@Nullable Ink ink, AxisScale epochs) {
        return new MultiplesPainter(ink, getPalette(), numbers, places(), epochs, accuracy, this::snapLine);
    }

    private void paintBack(Ink ink) {
        MultiplesPainter painter = painter(ink);
        painter.frames(context.messages().text("lesson.train.epoch"));
        List<Variation> variations = experiment().variations();
        MultiplesLayout layout = painter.layout();
        Variation first = variations.get(0);
        for (int i = 0; i < layout.frames().size(); i++) {
            if (variations.size() == 1) {
                painter.nameAbove(i, name(first, first.values().get(i)));
            } else {
                if (i < layout.columns()) {
                    painter.nameAbove(
                            i,
                            name(variations.get(1), variations.get(1).values().get(i)));
                }
                if (layout.isAtLeft(i)) {
                    painter.nameAtLeft(i, name(first, first.values().get(i / layout.columns())), rowNames() - 8);
                }
            }
        }
    }

    private void paintCurves(Ink ink) {
        MultiplesPainter painter = painter(ink);
        double best = model.getRows().stream()
                .mapToDouble(row -> row.accuracy().mean())
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
        for (int i = 0; i < Math.min(multiples.size(), painter.layout().frames().size()); i++) {
            ExperimentRow row = model.getRows().get(i);
            double mean = row.accuracy().mean();
            String result = row.accuracy().count() > 0
                    ? text.spread(row.accuracy())
                    : row.diverged() > 0 ? context.messages().text("experiments.diverged") : "";
            painter.curves(i, multiples.get(i), result, mean == best);
        }
    }

    private void paintGrowth(Ink ink) {
        TrialRun run = followed;
        if (run != null && !model.trials().isEmpty()) {
            int index = model.combination(run.trial());
            double share =
                    run.run().epochsProperty().get() / run.trial().settings().epochs();
            boolean alone = experiment().seeds().size() == 1;
            painter(ink).growing(index, run.run().getPoints(), share, alone);
        }
    }

    private void paintFront(Ink ink) {
        MultiplesPainter painter = painter(ink);
        int selected = model.selectedProperty().get();
        if (selected >= 0 && selected < painter.layout().frames().size()) {
            painter.selection(selected);
        }
        for (int i = 0; !Double.isNaN(hovered) && i < multiples.size(); i++) {
            double mean = multiples.get(i).meanAt(hovered);
            painter.crosshair(i, hovered, Double.isNaN(mean) ? "" : text.accuracy(mean));
        }
    }

    private void hover(double x, double y) {
        double px = x - getInsets().getLeft();
        int index = places().at(px, y - getInsets().getTop());
        double epoch = index < 0 ? Double.NaN : painter(null).epochAt(index, px);
        if (Double.compare(epoch, hovered) != 0) {
            hovered = epoch;
            front.repaint();
        }
    }

    private void clicked(MouseEvent event) {
        requestFocus();
        int index = places().at(
                        event.getX() - getInsets().getLeft(),
                        event.getY() - getInsets().getTop());
        if (index < 0 || index >= model.getRows().size()) {
            return;
        }
        model.selectedProperty().set(index);
        if (event.getClickCount() == 2) {
            opener.accept(index);
        }
    }

    private void pressed(KeyEvent event) {
        int selected = model.selectedProperty().get();
        int columns = places().columns();
        int step = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -columns;
            case DOWN -> columns;
            default -> 0;
        };
        if (step != 0 && selected >= 0) {
            int next = selected + step;
            if (next >= 0 && next < model.getRows().size()) {
                model.selectedProperty().set(next);
            }
            event.consume();
        } else if (selected >= 0) {
            chosen(event, selected);
        } else if (event.getCode() == KeyCode.ENTER && !model.getRows().isEmpty()) {
            model.selectedProperty().set(0);
            event.consume();
        }
    }

    private void chosen(KeyEvent event, int selected) {
        switch (event.getCode()) {
            case ENTER -> opener.accept(selected);
            case ESCAPE -> model.selectedProperty().set(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
