package convolens.view.why;

import convolens.i18n.Messages;
import convolens.model.why.WhyResult;
import convolens.model.why.WhyThisAnswerModel;
import convolens.view.Styles;
import convolens.view.setup.ChoiceRow;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Why this class, and not another? Chips where there are few classes, else lists. */
final class QuestionSettings extends VBox {
    private static final int FEW = 20;

    private final WhyThisAnswerModel model;
    private final Messages messages;
    private final Label of = new Label();
    private final Label against = new Label();
    private List<String> names = List.of();
    private Consumer<Integer> showOf = k -> {};
    private Consumer<Integer> showAgainst = k -> {};

    QuestionSettings(WhyThisAnswerModel model, Messages messages) {
        super(24);
        this.model = model;
        this.messages = messages;
        of.textProperty().bind(messages.bind("why.of"));
        of.getStyleClass().add(Styles.HEADING);
        against.textProperty().bind(messages.bind("why.against"));
        against.getStyleClass().add(Styles.HEADING);
        model.pictures().classNamesProperty().addListener(observable -> list());
        InvalidationListener changed = observable -> show();
        List.of(model.stateProperty(), model.resultProperty(), model.answer().hiddenProperty())
                .forEach(property -> property.addListener(changed));
        messages.localeProperty().addListener(observable -> list());
        list();
    }

    private void list() {
        names = model.pictures().classNamesProperty().get();
        VBox first = group(of);
        VBox second = group(against);
        getChildren().setAll(first, second);
        showOf = classes(
                of,
                first,
                "why-class",
                "why.answered",
                "why.answered.tip",
                k -> model.change(state -> state.withClass(k)));
        showAgainst = classes(
                against,
                second,
                "why-against",
                "why.none",
                "why.none.tip",
                k -> model.change(state -> state.withAgainst(k)));
        show();
    }

    private static VBox group(Label heading) {
        VBox group = new VBox(heading);
        group.getStyleClass().add(Styles.GROUP);
        return group;
    }

    private Consumer<Integer> classes(
            Label heading, VBox group, String id, String none, String tip, Consumer<Integer> choose) {
        if (names.size() <= FEW) {
            ChoiceRow<Integer> row = new ChoiceRow<>(id, choose);
            row.add(-1, messages, none).tip(messages, tip);
            for (int k = 0; k < names.size(); k++) {
                row.add(k, names.get(k));
            }
            group.getChildren().add(row);
            return row::show;
        }
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.getItems().add(messages.text(none));
        box.getItems().addAll(names);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(event -> {
            if (box.getSelectionModel().getSelectedIndex() >= 0) {
                choose.accept(box.getSelectionModel().getSelectedIndex() - 1);
            }
        });
        group.getChildren().add(box);
        heading.setLabelFor(box);
        return k -> box.getSelectionModel().select(k + 1);
    }

    private void show() {
        WhyResult result = model.getResult();
        showOf.accept(model.getState().of());
        // a class is compared with none, if it is the one that is answered
        showAgainst.accept(
                result != null && !model.answer().isHidden()
                        ? result.against()
                        : model.getState().against());
    }
}
