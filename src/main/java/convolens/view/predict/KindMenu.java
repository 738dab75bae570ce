package convolens.view.predict;

import convolens.i18n.Messages;
import convolens.model.predict.PredictModel;
import convolens.model.predict.QuestionKind;
import convolens.view.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import org.jspecify.annotations.Nullable;

/** What is asked for: everything in turn, or one kind of question only. There only where a scene has several kinds. */
final class KindMenu extends MenuButton {
    private final PredictModel model;
    private final Messages messages;
    private final Runnable chosen;

    KindMenu(PredictModel model, Messages messages, Runnable chosen) {
        this.model = model;
        this.messages = messages;
        this.chosen = chosen;
        setId("predict-kinds");
        getStyleClass().add(Styles.TOOL);
        setMinWidth(USE_PREF_SIZE);
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(key(model.chosenProperty().get())),
                        model.chosenProperty(),
                        messages.localeProperty()));
        accessibleTextProperty().bind(textProperty());
        managedProperty().bind(visibleProperty());
        model.questionProperty().addListener(observable -> offer());
        messages.localeProperty().addListener(observable -> offer());
        offer();
    }

    private static String key(@Nullable QuestionKind kind) {
        return kind == null ? "predict.kind.all" : kind.key();
    }

    private void offer() {
        getItems().clear();
        setVisible(model.kinds().size() > 1);
        getItems().add(item(null));
        model.kinds().forEach(kind -> getItems().add(item(kind)));
    }

    private RadioMenuItem item(@Nullable QuestionKind kind) {
        RadioMenuItem item = new RadioMenuItem(messages.text(key(kind)));
        item.setSelected(kind == model.chosenProperty().get());
        item.setOnAction(event -> {
            model.choose(kind);
            chosen.run();
        });
        return item;
    }
}
