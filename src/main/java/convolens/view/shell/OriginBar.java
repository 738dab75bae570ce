package convolens.view.shell;

import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.ShellModel;
import convolens.view.Styles;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.HBox;
import org.controlsfx.control.BreadCrumbBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The way from another scene into this one, each part of it a way back; nothing where the scene was opened for itself. */
final class OriginBar extends HBox {
    private final ShellModel shell;
    private final Messages messages;
    private final BreadCrumbBar<String> crumbs = new BreadCrumbBar<>();

    OriginBar(ShellModel shell, Messages messages) {
        this.shell = shell;
        this.messages = messages;
        setId("origin");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        crumbs.setAutoNavigationEnabled(false);
        crumbs.setCrumbFactory(this::crumb);
        crumbs.setMinWidth(USE_PREF_SIZE);
        crumbs.setOnCrumbAction(event -> {
            ShellModel.Origin origin = shell.originProperty().get();
            if (origin != null) {
                shell.open(origin.lesson());
            }
        });
        getChildren().add(crumbs);
        managedProperty().bind(visibleProperty());
        InvalidationListener changed = observable -> show();
        shell.originProperty().addListener(changed);
        messages.localeProperty().addListener(changed);
        show();
    }

    private Button crumb(TreeItem<String> item) {
        Button crumb = new Button(item.getValue(), new FontIcon(Feather.CHEVRON_RIGHT));
        crumb.setContentDisplay(ContentDisplay.RIGHT);
        crumb.getStyleClass().addAll(Styles.TOOL, Styles.QUIET, "crumb");
        crumb.setMinWidth(USE_PREF_SIZE);
        return crumb;
    }

    private void show() {
        ShellModel.Origin origin = shell.originProperty().get();
        setVisible(origin != null);
        if (origin != null) {
            Lesson from = origin.lesson();
            crumbs.setSelectedCrumb(BreadCrumbBar.buildTreeModel(messages.text(from.titleKey()), origin.place()));
        }
    }
}
