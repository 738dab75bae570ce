package convolens.view.shell;

import convolens.view.Styles;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** The program's mark: a window on an input, and the output cell it gives. Drawn on a grid of 20 units. */
final class LogoView extends Pane {
    private static final double SIZE = 20;

    LogoView() {
        getStyleClass().add(Styles.LOGO);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        getChildren()
                .addAll(
                        part("logo-ground", 1, 1, 18, 5),
                        part("logo-window", 4, 4, 7, 2.5),
                        part("logo-cell", 12, 12, 4, 1.5));
    }

    private static Rectangle part(String style, double x, double y, double side, double arc) {
        Rectangle square = new Rectangle(x, y, side, side);
        square.setArcWidth(arc * 2);
        square.setArcHeight(arc * 2);
        square.getStyleClass().add(style);
        return square;
    }
}
