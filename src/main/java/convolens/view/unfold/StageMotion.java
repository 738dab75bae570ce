package convolens.view.unfold;

import convolens.model.TimelineModel;
import convolens.model.unfold.UnfoldFrame;
import convolens.model.unfold.UnfoldModel;
import convolens.raster.NumberText;
import convolens.view.SceneContext;
import convolens.walk.chain.ArrayName;
import java.util.List;
import java.util.function.BiFunction;
import javafx.geometry.Bounds;
import org.jspecify.annotations.Nullable;

/** What flies over the arrays: the numbers of a step, for a moment, or those of a motion, as far as it is. */
final class StageMotion {
    private static final double UNHURRIED = 0.7;

    private final UnfoldModel model;
    private final SceneContext context;
    private final BiFunction<ArrayName, Integer, @Nullable Bounds> places;
    private final FlightCanvas canvas = new FlightCanvas();
    private List<CellFlight> flights = List.of();
    private double seconds;
    private double elapsed;

    /** @param places where a cell of an array can be seen; null if it cannot */
    StageMotion(UnfoldModel model, SceneContext context, BiFunction<ArrayName, Integer, @Nullable Bounds> places) {
        this.model = model;
        this.context = context;
        this.places = places;
        canvas.setManaged(false);
        canvas.paletteProperty().bind(context.palette());
    }

    FlightCanvas canvas() {
        return canvas;
    }

    /** Whether something moves. */
    boolean isMoving() {
        return !flights.isEmpty();
    }

    /** Lets the numbers of a step fly. Returns whether there are any. */
    boolean begin(UnfoldFrame now) {
        flights = context.reduceMotion().get() || now.isSecret()
                ? List.of()
                : flights(now).ofStep();
        elapsed = 0;
        seconds = secondsForStep();
        canvas.show(flights);
        return isMoving();
    }

    /** Shows a motion as far as it is, or nothing. */
    void rest(UnfoldFrame now) {
        flights = List.of();
        canvas.show(
                context.reduceMotion().get() || now.isSecret()
                        ? List.of()
                        : flights(now).ofMotion());
    }

    /** Lets time pass. Returns whether something has just landed. */
    boolean advance(double by) {
        elapsed += by;
        if (elapsed >= seconds) {
            flights = List.of();
            canvas.show(flights);
            return true;
        }
        canvas.show(flights.stream().map(flight -> flight.at(elapsed / seconds)).toList());
        return false;
    }

    private Flights flights(UnfoldFrame now) {
        return new Flights(now, places, new NumberText(context.messages().locale()));
    }

    private double secondsForStep() {
        TimelineModel timeline = model.timeline();
        return timeline.isPlaying()
                ? 0.85 / (timeline.stepsPerSecondProperty().get() * timeline.getSpeed())
                : UNHURRIED;
    }
}
