package convolens.view.train;

import convolens.i18n.Messages;
import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.scene.layout.VBox;

/** The runs of this session. A click makes one the current one, whose curves are drawn in full. */
final class TrainRunList extends VBox {
    private final TrainModel model;
    private final SceneContext context;
    private final TrainActions actions;
    private final Map<RunModel, TrainRunRow> rows = new IdentityHashMap<>();

    TrainRunList(TrainModel model, SceneContext context, TrainActions actions) {
        this.model = model;
        this.context = context;
        this.actions = actions;
        Messages messages = context.messages();
        setId("train-runs");
        getStyleClass().addAll(Styles.CARD, "runs");
        InvalidationListener changed = observable -> show();
        model.getRuns().addListener(changed);
        model.currentProperty().addListener(changed);
        messages.localeProperty().addListener(changed);
        context.palette().addListener(changed);
        show();
    }

    private void show() {
        rows.keySet().retainAll(model.getRuns());
        List<TrainRunRow> shown = new ArrayList<>();
        int earlier = 0;
        for (RunModel run : model.getRuns()) {
            TrainRunRow row = rows.computeIfAbsent(run, r -> new TrainRunRow(r, model, context, actions));
            boolean isCurrent = run == model.getCurrent();
            row.show(isCurrent, isCurrent ? 0 : earlier);
            earlier += isCurrent ? 0 : 1;
            shown.add(row);
        }
        if (!getChildren().equals(shown)) {
            // a row that stays must not lose the focus
            getChildren().setAll(shown);
        }
    }
}
