package convolens.view.shell;

import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.PresenterModel;
import convolens.model.PresenterModel.Curtain;
import convolens.model.PresenterModel.Place;
import convolens.model.ShellModel;
import convolens.view.Styles;
import convolens.view.shortcut.Hint;
import convolens.view.shortcut.Shortcut;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What is on while something is presented, in one low line: the scene, and a switch for each thing a presenter does. */
final class PresenterBar extends HBox {
    private final Messages messages;
    private final PresenterModel presenter;
    private final Label title = new Label();
    private final Label place = new Label();

    PresenterBar(ShellModel shell, PresenterModel presenter, Messages messages) {
        this.messages = messages;
        this.presenter = presenter;
        getStyleClass().add("presenter-bar");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add(Styles.STRONG);
        title.setMinWidth(USE_PREF_SIZE);
        place.getStyleClass().addAll(Styles.MUTE, Styles.MAY_SHORTEN);
        place.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        title,
                        place,
                        space,
                        toggle(Shortcut.SPOTLIGHT, "present.spotlight", presenter.spotlightProperty()),
                        toggle(Shortcut.POINTER, "present.pointer", presenter.pointerProperty()),
                        toggle(Shortcut.FREEZE, "present.freeze", presenter.frozenProperty()),
                        curtain(Shortcut.BLACK, "present.black", Curtain.BLACK),
                        curtain(Shortcut.WHITE, "present.white", Curtain.WHITE),
                        projector(),
                        leave());
        shell.lessonProperty().addListener(observable -> name(shell.getLesson()));
        // what the class sees is still called what it is
        presenter.frozenProperty().addListener(observable -> name(shell.getLesson()));
        name(shell.getLesson());
        // beside a second window the title bar stays, and says it
        title.visibleProperty().bind(presenter.here());
        place.visibleProperty().bind(presenter.here());
        visibleProperty().bind(presenter.on());
    }

    private void name(@Nullable Lesson lesson) {
        if (lesson == null
                || presenter.here().get() && presenter.frozenProperty().get()) {
            return;
        }
        title.textProperty().bind(messages.bind(lesson.titleKey()));
        place.textProperty().bind(FigureText.full(lesson, messages));
    }

    private ToggleButton toggle(Shortcut shortcut, String key, BooleanProperty what) {
        ToggleButton button = dress(new ToggleButton(), shortcut, key);
        button.selectedProperty().bindBidirectional(what);
        return button;
    }

    private ToggleButton curtain(Shortcut shortcut, String key, Curtain curtain) {
        ToggleButton button = dress(new ToggleButton(), shortcut, key);
        presenter.curtainProperty().addListener((observable, old, now) -> button.setSelected(now == curtain));
        button.setOnAction(event -> {
            presenter.toggle(curtain);
            button.setSelected(presenter.curtainProperty().get() == curtain);
        });
        return button;
    }

    private ToggleButton projector() {
        ToggleButton button = dress(new ToggleButton(), Shortcut.PROJECTOR, "present.projector");
        presenter.apart().addListener((observable, old, now) -> button.setSelected(now));
        button.setOnAction(event -> presenter.toggle(Place.PROJECTOR));
        return button;
    }

    private Button leave() {
        Button button = dress(new Button(), Shortcut.CLOSE, "present.leave");
        button.setOnAction(event -> presenter.leave());
        return button;
    }

    private <B extends ButtonBase> B dress(B button, Shortcut shortcut, String key) {
        button.setId("present-" + shortcut.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add(Styles.CHIP);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(messages.bind(key));
        Hint.of(button, messages, shortcut);
        return button;
    }
}
