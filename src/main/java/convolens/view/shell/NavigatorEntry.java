package convolens.view.shell;

import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.ShellModel;
import convolens.view.Styles;
import convolens.view.shortcut.Hint;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A scene in the navigator: its title, shortened where it must be, and its figures on one line. */
final class NavigatorEntry extends Button {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Lesson lesson;

    NavigatorEntry(Lesson lesson, ShellModel shell, Messages messages) {
        this.lesson = lesson;
        getStyleClass().add(Styles.NAVIGATOR_ENTRY);
        setId("open-" + lesson.stem());
        setMaxWidth(Double.MAX_VALUE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);

        Label title = new Label();
        title.getStyleClass().addAll("title", Styles.MAY_SHORTEN);
        title.textProperty().bind(messages.bind(lesson.titleKey()));
        title.setMinWidth(0);
        Label figures = new Label(FigureText.brief(lesson));
        figures.getStyleClass().addAll(Styles.NAVIGATOR_FIGURES, Styles.MONO);
        figures.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(title, space, figures);
        row.setAlignment(Pos.CENTER_LEFT);
        row.prefWidthProperty()
                .bind(widthProperty()
                        .subtract(Bindings.createDoubleBinding(
                                () -> getInsets().getLeft() + getInsets().getRight(), insetsProperty())));
        setGraphic(row);

        Hint.of(
                this,
                Bindings.createStringBinding(
                        () -> messages.text(lesson.titleKey()) + "   "
                                + FigureText.full(lesson, messages).get(),
                        messages.localeProperty()));
        shell.lessonProperty().addListener((observable, old, now) -> pseudoClassStateChanged(CURRENT, now == lesson));
        pseudoClassStateChanged(CURRENT, shell.getLesson() == lesson);
        setOnAction(event -> shell.open(lesson));
        Aim.at(lesson, this, shell);
    }

    Lesson lesson() {
        return lesson;
    }
}
