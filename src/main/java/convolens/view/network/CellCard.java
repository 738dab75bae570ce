package convolens.view.network;

import convolens.engine.tensor.ReceptiveField;
import convolens.i18n.Messages;
import convolens.model.network.MapStatistics;
import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkPass;
import convolens.model.network.NetworkPlace;
import convolens.model.setup.Limits;
import convolens.raster.NumberText;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.Tip;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What can be said of the cell that is looked at, and where it can be followed step by step. */
final class CellCard extends VBox {
    private final NetworkModel model;
    private final Messages messages;
    private final Label value = line(Styles.STRONG);
    private final Label sees = line(Styles.MUTE);
    private final Label growth = line(Styles.MUTE);
    private final Label before = line(Styles.MUTE);
    private final Label map = line(Styles.MUTE);
    private final Label dead = line(Styles.PROBLEM);
    private final Label title = new Label();
    private final FlowPane steps = new FlowPane(8, 8);

    CellCard(NetworkModel model, SceneContext context, NetworkActions actions) {
        this.model = model;
        this.messages = context.messages();
        title.managedProperty().bind(title.visibleProperty());
        title.getStyleClass().add(Styles.STRONG);
        title.textProperty().bind(messages.bind("network.cell"));
        value.setId("network-value");
        sees.setId("network-sees");
        steps.getChildren()
                .addAll(
                        step("network.step", "network.step.tip", "network-step", actions::stepThrough),
                        step("network.unfold", "network.unfold.tip", "network-unfold", actions::unfold));
        steps.getChildren().get(0).getStyleClass().add("accent");
        setSpacing(6);
        getChildren().addAll(title, value, before, sees, growth, map, dead, steps);
        InvalidationListener changed = observable -> show();
        List.of(
                        model.selectedProperty(),
                        model.pointedProperty(),
                        model.passProperty(),
                        model.answer().hiddenProperty(),
                        messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        show();
    }

    private Button step(String key, String tip, String id, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.bind(key));
        Tip.explain(button, messages.bind(tip));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label line(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Leaves out what the numbers can do without, where there is no room for all. */
    void tighten(boolean tight) {
        title.setVisible(!tight);
    }

    private void show() {
        NetworkPass pass = model.getPass();
        NetworkPlace place = model.lookedAt();
        if (pass == null || place == null) {
            return;
        }
        NetworkColumn column = model.getColumns().get(place.column());
        NumberText numbers = new NumberText(messages.locale());
        NetworkText text = new NetworkText(messages, numbers);
        boolean answer = column.kind() == NetworkColumn.Kind.ANSWER;
        boolean hidden = model.isHidden(place.column());
        value.setText(
                hidden
                        ? text.cell(model, place)
                        : answer
                                ? messages.text(
                                        "network.probability",
                                        model.className(place.map()),
                                        numbers.fixed(pass.probabilities()[place.map()], 4),
                                        numbers.fixed(NetworkText.value(pass, column, place), 3))
                                : text.index(column, place) + " = "
                                        + numbers.fixed(NetworkText.value(pass, column, place), 3));
        set(before, hidden ? null : before(pass, column, place, numbers));
        set(sees, seen(pass, column, place));
        set(
                growth,
                column.kind() == NetworkColumn.Kind.PICTURE || !column.hasMaps()
                        ? null
                        : growth(text.growth(model, place)));
        MapStatistics statistics = MapStatistics.of(pass.output(column.last()), place.map());
        set(
                map,
                column.hasMaps() && place.column() > 0 && !hidden
                        ? messages.text(
                                "network.statistics",
                                numbers.fixed(100 * statistics.zeros(), 0),
                                numbers.fixed(statistics.mean(), 3))
                        : null);
        set(
                dead,
                statistics.isDead() && place.column() > 0 && !answer && !hidden ? messages.text("network.dead") : null);
        boolean windows = column.kind() == NetworkColumn.Kind.CONVOLUTION
                || column.kind() == NetworkColumn.Kind.MAX_POOLING
                || column.kind() == NetworkColumn.Kind.AVERAGE_POOLING;
        boolean steppable = !hidden && (windows || answer || column.kind() == NetworkColumn.Kind.AFFINE);
        // a stage has room for so many channels side by side; a matrix has for any
        boolean sideBySide = column.kind() != NetworkColumn.Kind.CONVOLUTION
                || pass.shape(column.first() - 1).dim(1) <= Limits.CHANNELS;
        show(steps, steppable);
        show(steps.getChildren().get(0), sideBySide);
        show(steps.getChildren().get(1), windows);
        steps.getChildren().get(1).getStyleClass().remove("accent");
        if (!sideBySide) {
            steps.getChildren().get(1).getStyleClass().add("accent");
        }
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    /** What the layer that multiplies gives alone, where what follows in the same column changes it. */
    private @Nullable String before(NetworkPass pass, NetworkColumn column, NetworkPlace place, NumberText numbers) {
        boolean multiplies =
                column.kind() == NetworkColumn.Kind.CONVOLUTION || column.kind() == NetworkColumn.Kind.AFFINE;
        if (!multiplies || column.first() == column.last()) {
            return null;
        }
        int at = (place.map() * column.height() + place.y()) * column.width() + place.x();
        float alone = pass.output(column.first()).data()[at];
        if (alone == NetworkText.value(pass, column, place)) {
            return null;
        }
        boolean relu = column.last() == column.first() + 1 && pass.isRelu(column.last());
        return messages.text(relu ? "network.beforeRelu" : "network.beforeRest", numbers.fixed(alone, 3));
    }

    private @Nullable String growth(@Nullable String sizes) {
        return sizes == null ? null : messages.text("network.growth", sizes);
    }

    private @Nullable String seen(NetworkPass pass, NetworkColumn column, NetworkPlace place) {
        if (column.kind() == NetworkColumn.Kind.PICTURE) {
            return null;
        }
        if (!column.hasMaps()) {
            return messages.text("network.seesAll");
        }
        ReceptiveField field = model.extent(model.getColumns().indexOf(column));
        ReceptiveField inside = model.fields(place).get(0);
        boolean all = inside == null || inside.height() == field.height() && inside.width() == field.width();
        boolean more = field.height() > pass.input().dim(2)
                || field.width() > pass.input().dim(3);
        return more || all
                ? messages.text(more ? "network.seesMore" : "network.sees", field.height(), field.width())
                : messages.text("network.seesEdge", field.height(), field.width(), inside.height(), inside.width());
    }

    private static void set(Label label, @Nullable String text) {
        label.setText(text == null ? "" : text);
        show(label, text != null);
    }
}
