package convolens.model.why;

import convolens.model.TimelineModel;
import convolens.model.network.HiddenAnswer;
import convolens.model.network.NetworkChoice;
import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkSource;
import convolens.model.network.PictureChoice;
import convolens.model.setup.UndoableState;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Why a network answers a picture as it does: what is asked, what was found out, and which step of it is shown. What is
 * shown is a function of the result, the state and the position of the timeline.
 */
public final class WhyThisAnswerModel {
    private final NetworkChoice network;
    private final PictureChoice pictures = new PictureChoice();
    private final UndoableState<WhyState> asked = new UndoableState<>(WhyState.FIRST);
    private final ObjectProperty<@Nullable WhyResult> result = new SimpleObjectProperty<>(this, "result");
    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress", Double.NaN);
    private final BooleanProperty stopped = new SimpleBooleanProperty(this, "stopped");
    private final IntegerProperty map = new SimpleIntegerProperty(this, "map", -1);
    private final ObjectProperty<@Nullable Cell> pointed = new SimpleObjectProperty<>(this, "pointed");
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final WhySteps steps = new WhySteps();
    private final HiddenAnswer answer = new HiddenAnswer();
    private final ReadOnlyObjectWrapper<@Nullable AnsweredPicture> answered =
            new ReadOnlyObjectWrapper<>(this, "answered");

    /**
     * A cell of the map.
     *
     * @param y its row
     * @param x its column
     */
    public record Cell(int y, int x) {}

    /** @param shipped the networks that come with the program */
    public WhyThisAnswerModel(List<NetworkSource.Shipped> shipped) {
        network = new NetworkChoice(shipped);
        asked.stateProperty().addListener((observable, old, now) -> settle());
        result.addListener((observable, old, now) -> {
            answer(now);
            settle();
        });
        pointed.addListener(observable -> changed());
        map.addListener(observable -> changed());
        answer.hiddenProperty().addListener(observable -> changed());
        steps.timeline().positionProperty().addListener(observable -> changed());
        steps.timeline().grainProperty().addListener(observable -> changed());
    }

    private void answer(@Nullable WhyResult now) {
        AnsweredPicture made = now == null ? null : AnsweredPicture.of(now);
        if (made != null && !made.equals(answered.get())) {
            answer.turn(made);
            answered.set(made);
        }
    }

    private void settle() {
        WhyResult now = result.get();
        if (now != null) {
            steps.settle(asked.get().method(), now.geometry(), now.layers());
        }
        changed();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    // Properties

    /** Changes with everything that decides what the stage shows. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Which network is asked. */
    public NetworkChoice network() {
        return network;
    }

    /** About which picture. */
    public PictureChoice pictures() {
        return pictures;
    }

    /** The steps of the method. */
    public TimelineModel timeline() {
        return steps.timeline();
    }

    /** What is asked. */
    public ReadOnlyObjectProperty<WhyState> stateProperty() {
        return asked.stateProperty();
    }

    /** The ways back to what was asked before. */
    public UndoableState<WhyState> asked() {
        return asked;
    }

    public WhyState getState() {
        return asked.get();
    }

    /** What was found out; null before there is something. */
    public ObjectProperty<@Nullable WhyResult> resultProperty() {
        return result;
    }

    public @Nullable WhyResult getResult() {
        return result.get();
    }

    /** What the network makes of the picture of the result; null before there is one. */
    public ReadOnlyObjectProperty<@Nullable AnsweredPicture> answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /** Whether the answer is hidden with all that explains it, because it is asked for. */
    public HiddenAnswer answer() {
        return answer;
    }

    /** How much is computed, from 0 to 1; NaN while nothing is. */
    public DoubleProperty progressProperty() {
        return progress;
    }

    /** Whether the user stopped what was computed. */
    public BooleanProperty stoppedProperty() {
        return stopped;
    }

    /** Which map of the layer is shown alone; −1 for the one with the largest share. */
    public IntegerProperty mapProperty() {
        return map;
    }

    /** The cell of the map that is pointed at; null for none. */
    public ObjectProperty<@Nullable Cell> pointedProperty() {
        return pointed;
    }

    /** Asks something else. */
    public void change(UnaryOperator<WhyState> how) {
        asked.change(how.apply(asked.get()));
    }

    // What the step shows

    /** The window in which the patch stands. */
    public int window() {
        WhyResult now = result.get();
        return now == null ? 0 : steps.window(now.geometry());
    }

    /** The window that is looked at: the one whose cell is pointed at, else that of the step. */
    public int lookedAt() {
        WhyResult now = result.get();
        Cell cell = pointed.get();
        boolean exists = now != null
                && cell != null
                && cell.y() < now.geometry().outputHeight()
                && cell.x() < now.geometry().outputWidth();
        return exists ? now.geometry().window(cell.y(), cell.x()) : window();
    }

    /** The patch stands on this window. */
    public void seekWindow(int window) {
        WhyResult now = result.get();
        if (now != null) {
            steps.seekWindow(now.geometry(), window);
        }
    }

    /** The stage of Grad-CAM. */
    public CamStage stage() {
        return CamStage.values()[
                Math.min(CamStage.values().length - 1, timeline().getPosition())];
    }

    /** The layer by whose output the gradient is shown, or of whose maps Grad-CAM is made; −1 for the picture. */
    public int layer() {
        WhyResult now = result.get();
        if (now == null) {
            return -1;
        }
        if (asked.get().method() == WhyMethod.GRADIENT) {
            return now.layers() - 1 - timeline().getPosition();
        }
        List<NetworkColumn> columns = now.convolutions();
        int chosen = asked.get().layer();
        int at = chosen < 0 || chosen >= columns.size() ? columns.size() - 1 : chosen;
        return columns.isEmpty() ? -1 : columns.get(at).last();
    }

    /** Whether the network has no convolution that Grad-CAM could look at. */
    public boolean isWithoutMaps() {
        return asked.get().method() == WhyMethod.GRAD_CAM && layer() < 0;
    }

    /** The maps of this step; null before there is a result. */
    public @Nullable WhyMaps maps() {
        WhyResult now = result.get();
        return now == null ? null : new WhyMaps(now, asked.get(), layer(), stage(), window(), map.get());
    }

    /** The map of this step, with the weights as they are; null where there is none. */
    public @Nullable WhyMap trainedMap() {
        WhyMaps now = maps();
        return now == null ? null : now.trained();
    }

    /** The same with weights drawn anew. */
    public @Nullable WhyMap randomMap() {
        WhyMaps now = maps();
        return now == null ? null : now.random();
    }
}
