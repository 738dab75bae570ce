package convolens.view.shell;

import convolens.model.PresenterModel;
import convolens.model.PresenterModel.Curtain;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** Black or white over all that the class sees, so that it looks at the teacher. A click opens it. */
final class CurtainView extends Region {
    private static final PseudoClass WHITE = PseudoClass.getPseudoClass("white");

    /**
     * A curtain.
     *
     * @param presenter whose it is
     * @param watched whether the class looks at this window
     */
    CurtainView(PresenterModel presenter, ObservableBooleanValue watched) {
        getStyleClass().add("curtain");
        presenter
                .curtainProperty()
                .addListener((observable, old, now) -> pseudoClassStateChanged(WHITE, now == Curtain.WHITE));
        visibleProperty().bind(Bindings.and(watched, presenter.curtainProperty().isNotEqualTo(Curtain.OPEN)));
        setOnMousePressed(event -> {
            presenter.openCurtain();
            event.consume();
        });
    }
}
