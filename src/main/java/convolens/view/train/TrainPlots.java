package convolens.view.train;

import convolens.i18n.Messages;
import convolens.model.TimelineModel;
import convolens.model.train.RunCoolDown;
import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.raster.Range;
import convolens.run.LearnedImages;
import convolens.run.RunEvent;
import convolens.run.RunLosses;
import convolens.run.RunPoint;
import convolens.run.TrainField;
import convolens.view.SceneContext;
import convolens.view.control.curve.CurvePlot;
import convolens.view.control.curve.CurveRun;
import convolens.view.control.curve.CurveSeries;
import convolens.view.control.curve.CurveStyle;
import convolens.view.control.curve.EventMark;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * The two plots: accuracy over epochs, loss over the images learned, in which runs with mini-batches of different sizes
 * compare. The current run shows everything; of the others, only test
 * accuracy and smoothed loss.
 */
final class TrainPlots {
    private static final double SMOOTHING = 0.95;

    private final TrainModel model;
    private final Messages messages;
    private final TrainText text;
    private final CurvePlot accuracy = new CurvePlot();
    private final CurvePlot loss = new CurvePlot();
    private final Map<RunModel, Curves> curves = new IdentityHashMap<>();
    private @Nullable RunModel marked;
    private final InvalidationListener marksChanged = observable -> mark();
    private final ChangeListener<Object> stepsChanged = (observable, old, now) -> mark();

    TrainPlots(TrainModel model, SceneContext context) {
        this.model = model;
        this.messages = context.messages();
        this.text = new TrainText(messages);
        prepare(accuracy, context, "lesson.train.accuracy", "lesson.train.epoch");
        prepare(loss, context, "lesson.train.loss", "lesson.train.learned");
        accuracy.setId("accuracy-plot");
        loss.setId("loss-plot");
        accuracy.yRangeProperty().set(Range.UNIT);
        accuracy.onPickProperty().set(x -> seek(x, RunPoint::epoch));
        loss.onPickProperty().set(x -> seek(x, point -> images(model.getCurrent(), point.iteration())));
        loss.logarithmicProperty().bind(model.logLossProperty());
        InvalidationListener arrange = observable -> arrange();
        model.getRuns().addListener(arrange);
        model.currentProperty().addListener(arrange);
        messages.localeProperty().addListener(arrange);
        model.settingsProperty().addListener(observable -> expect());
        ChangeListener<Object> cursor = (observable, old, now) -> moveCursor();
        TimelineModel timeline = model.timeline();
        timeline.positionProperty().addListener(cursor);
        timeline.countProperty().addListener(cursor);
        arrange();
    }

    CurvePlot accuracy() {
        return accuracy;
    }

    CurvePlot loss() {
        return loss;
    }

    private void prepare(CurvePlot plot, SceneContext context, String title, String xName) {
        plot.paletteProperty().bind(context.palette());
        plot.titleProperty().bind(messages.bind(title));
        plot.xNameProperty().bind(messages.bind(xName));
        plot.zoomedTextProperty().bind(messages.bind("lesson.train.zoomed"));
        plot.localeProperty().bind(messages.localeProperty());
    }

    /** Goes to the point of the current run that is nearest to an x. */
    private void seek(double x, ToDoubleFunction<RunPoint> place) {
        RunModel run = model.getCurrent();
        int best = -1;
        for (int i = 0; run != null && i < run.getPoints().size(); i++) {
            double distance = Math.abs(place.applyAsDouble(run.getPoints().get(i)) - x);
            if (best < 0
                    || distance < Math.abs(place.applyAsDouble(run.getPoints().get(best)) - x)) {
                best = i;
            }
        }
        if (best >= 0) {
            model.timeline().seek(best);
        }
    }

    private void arrange() {
        curves.keySet().retainAll(model.getRuns());
        List<CurveRun> accuracies = new ArrayList<>();
        List<CurveRun> losses = new ArrayList<>();
        for (RunModel run : model.getRuns()) {
            Curves of = curves.computeIfAbsent(run, Curves::new);
            of.name();
            boolean isCurrent = run == model.getCurrent();
            String name = text.name(run, model.getRuns());
            CurveRun both = isCurrent ? new CurveRun(name, of.train, of.test) : new CurveRun(name, of.test);
            CurveRun raw = isCurrent ? new CurveRun(name, of.raw, of.smooth) : new CurveRun(name, of.smooth);
            for (CurveRun line : List.of(both, raw)) {
                line.currentProperty().set(isCurrent);
                line.visibleProperty().bind(run.shownProperty());
            }
            accuracies.add(both);
            losses.add(raw);
        }
        accuracy.getRuns().setAll(accuracies);
        loss.getRuns().setAll(losses);
        follow(model.getCurrent());
        expect();
        moveCursor();
    }

    private void follow(@Nullable RunModel run) {
        if (marked != null) {
            marked.getEvents().removeListener(marksChanged);
            marked.iterationsProperty().removeListener(stepsChanged);
        }
        marked = run;
        if (run != null) {
            run.getEvents().addListener(marksChanged);
            run.iterationsProperty().addListener(stepsChanged);
        }
        mark();
    }

    private void mark() {
        RunModel run = marked;
        List<EventMark> overEpochs = new ArrayList<>();
        List<EventMark> overImages = new ArrayList<>();
        List<RunEvent> events = run == null ? List.of() : run.getEvents();
        for (RunEvent event : events) {
            String label = text.name(event.field()) + " " + text.value(event.field(), event.before()) + " → "
                    + text.value(event.field(), event.after());
            overEpochs.add(new EventMark(event.epochs(), label));
            overImages.add(new EventMark(images(Objects.requireNonNull(run), event.iteration()), label));
        }
        if (run != null) {
            RunCoolDown.of(run).ifPresent(from -> {
                String label = text.name(TrainField.COOL_DOWN);
                overEpochs.add(new EventMark(from.epochs(), label));
                overImages.add(new EventMark(from.epochs() * run.settings().trainCount(), label));
            });
        }
        if (!accuracy.getEvents().equals(overEpochs) || !loss.getEvents().equals(overImages)) {
            accuracy.getEvents().setAll(overEpochs);
            loss.getEvents().setAll(overImages);
        }
        expect();
    }

    private void expect() {
        RunModel run = model.getCurrent();
        accuracy.expectedXProperty()
                .set(run == null ? model.getSettings().epochs() : run.settings().epochs());
        int steps = run == null ? 0 : run.iterationsProperty().get();
        loss.expectedXProperty().set(steps == 0 ? Double.NaN : images(run, steps));
    }

    /** The cursor stands where the timeline was moved to; at its end, where curves grow, there is none. */
    private void moveCursor() {
        RunModel run = model.getCurrent();
        int position = model.timeline().getPosition();
        int points = run == null ? 0 : run.getPoints().size();
        boolean scrubbed = position < model.timeline().getCount() - 1 && position < points;
        accuracy.cursorXProperty().set(scrubbed ? run.getPoints().get(position).epoch() : Double.NaN);
        loss.cursorXProperty()
                .set(scrubbed ? images(run, run.getPoints().get(position).iteration()) : Double.NaN);
    }

    private static double images(RunModel run, int iteration) {
        return LearnedImages.at(iteration, run.settings(), run.getEvents());
    }

    /** The series of one run, which grow with it. */
    private final class Curves {
        private final RunModel run;
        private final CurveSeries train = new CurveSeries("", CurveStyle.TRAIN);
        private final CurveSeries test = new CurveSeries("", CurveStyle.TEST);
        private final CurveSeries raw = new CurveSeries("", CurveStyle.RAW);
        private final CurveSeries smooth = new CurveSeries("", CurveStyle.SMOOTH);
        private final InvalidationListener points = observable -> addPoints();
        private final InvalidationListener losses = observable -> addLosses();
        private int stepsPerValue = 1;

        Curves(RunModel run) {
            this.run = run;
            raw.averageInto(smooth, SMOOTHING);
            // weak, because a run outlives the curves of one that was removed and put back
            run.getPoints().addListener(new WeakInvalidationListener(points));
            run.lossStepsProperty().addListener(new WeakInvalidationListener(losses));
            addPoints();
            addLosses();
        }

        void name() {
            train.nameProperty().set(messages.text("lesson.train.train"));
            test.nameProperty().set(messages.text("lesson.train.test"));
            raw.nameProperty().set(messages.text("lesson.train.raw"));
            smooth.nameProperty().set(messages.text("lesson.train.smooth"));
        }

        private void addPoints() {
            for (int i = train.size(); i < run.getPoints().size(); i++) {
                RunPoint point = run.getPoints().get(i);
                train.append(point.epoch(), (float) point.trainAccuracy());
                test.append(point.epoch(), (float) point.testAccuracy());
            }
        }

        private void addLosses() {
            RunLosses values = run.losses();
            // a property that nobody reads tells of its first change only
            run.lossStepsProperty().get();
            if (values.stepsPerValue() != stepsPerValue) {
                stepsPerValue = values.stepsPerValue();
                raw.clear();
            }
            for (int i = raw.size(); i < values.size(); i++) {
                raw.append((float) images(run, values.iteration(i)), values.get(i));
            }
        }
    }
}
