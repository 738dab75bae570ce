package convolens.model.network;

import convolens.model.TimelineGrain;
import convolens.model.TimelineModel;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How far the activation has flowed through the columns of a network, in steps of a column or of a map. */
public final class ActivationFlow {
    /** A step for each column. */
    public static final TimelineGrain LAYER = new TimelineGrain("grain.layer");

    /** A step for each map or unit. */
    public static final TimelineGrain MAP = new TimelineGrain("grain.oneMap");

    private final TimelineModel timeline = new TimelineModel();
    private final Supplier<List<NetworkColumn>> columns;

    ActivationFlow(Supplier<List<NetworkColumn>> columns) {
        this.columns = columns;
        timeline.declareGrains(List.of(LAYER, MAP), LAYER);
        timeline.stepsPerSecondProperty().set(1);
        timeline.grainProperty().addListener((observable, old, now) -> regrain(old));
    }

    /** The steps. */
    public TimelineModel timeline() {
        return timeline;
    }

    /** Takes the columns of another network, all of them reached. */
    void restart() {
        timeline.setCount(steps());
        timeline.last();
    }

    private List<NetworkColumn> getColumns() {
        return columns.get();
    }

    /** Whether a map has been reached by the activation. */
    public boolean isReached(int column, int map) {
        if (MAP.equals(timeline.getGrain())) {
            return before(column) + map <= timeline.getPosition();
        }
        return column <= timeline.getPosition();
    }

    /** The column that the activation has reached. */
    public int reachedColumn() {
        if (!MAP.equals(timeline.getGrain())) {
            return Math.min(timeline.getPosition(), Math.max(0, getColumns().size() - 1));
        }
        int column = 0;
        while (column + 1 < getColumns().size() && before(column + 1) <= timeline.getPosition()) {
            column++;
        }
        return column;
    }

    private int before(int column) {
        int maps = 0;
        for (int i = 0; i < column; i++) {
            maps += getColumns().get(i).maps();
        }
        return maps;
    }

    private int steps() {
        return MAP.equals(timeline.getGrain())
                ? before(getColumns().size())
                : getColumns().size();
    }

    private void regrain(@Nullable TimelineGrain old) {
        if (old == null || old.equals(timeline.getGrain()) || getColumns().isEmpty()) {
            return;
        }
        int column = MAP.equals(timeline.getGrain())
                ? Math.min(timeline.getPosition(), getColumns().size() - 1)
                : columnOf(timeline.getPosition());
        timeline.setCount(steps());
        timeline.seek(MAP.equals(timeline.getGrain()) ? before(column + 1) - 1 : column);
        timeline.stepsPerSecondProperty().set(MAP.equals(timeline.getGrain()) ? 12 : 1);
    }

    private int columnOf(int map) {
        int column = 0;
        while (column + 1 < getColumns().size() && before(column + 1) <= map) {
            column++;
        }
        return column;
    }
}
