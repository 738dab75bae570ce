package convolens.view.shell;

import convolens.model.PresenterModel;
import convolens.model.PresenterModel.Curtain;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** Black or white over all that the class sees, so that it looks at the teacher. A click opens it. */
final class CurtainView extends Region {
    private static final PseudoClass WHITE = PseudoClass.getPseudoClass("white");

    /** @param presenter whose curtain it is */
    CurtainView(PresenterModel presenter) {
        getStyleClass().add("curtain");
        presenter
                .curtainProperty()
                .addListener((observable, old, now) -> pseudoClassStateChanged(WHITE, now == Curtain.WHITE));
        setOnMousePressed(event -> {
            presenter.openCurtain();
            event.consume();
        });
    }
}
