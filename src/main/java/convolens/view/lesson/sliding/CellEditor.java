package convolens.view.lesson.sliding;

import convolens.model.SlidingModel;
import convolens.model.sliding.Spot;
import convolens.view.Styles;
import convolens.view.paint.CellGrid;
import java.math.BigDecimal;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The field over a cell while it is typed into: Enter goes down, Tab to the right, Escape leaves the number alone. */
final class CellEditor extends TextField {
    private static final double LEAST_WIDTH = 56;
    private static final double HEIGHT = 28;

    private final SlidingModel model;
    private final SlidingStage stage;
    private Spot cell;

    CellEditor(SlidingModel model, SlidingStage stage) {
        this.model = model;
        this.stage = stage;
        getStyleClass().add(Styles.MONO);
        setId("cell-editor");
        setVisible(false);
        setManaged(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        focusedProperty().addListener((observable, old, now) -> {
            if (!now && isVisible()) {
                accept(0, 0);
            }
        });
    }

    /**
     * Opens over a cell.
     *
     * @param typed what has been typed already; {@code null} to begin with the number that is there
     */
    void open(Spot spot, String typed) {
        cell = spot;
        setText(typed == null ? plain(model.value(spot)) : typed);
        setVisible(true);
        place(stage.places());
        requestFocus();
        if (typed == null) {
            selectAll();
        } else {
            end();
        }
    }

    void place(StageLayout layout) {
        Panel panel = cell == null || layout == null ? null : SpotFinder.panelOf(layout, cell);
        if (panel == null) {
            return;
        }
        CellGrid grid = panel.grid();
        double width = Math.max(LEAST_WIDTH, grid.cell());
        double height = Math.max(HEIGHT, grid.cell());
        double x = grid.left(SpotFinder.column(cell)) + (grid.cell() - width) / 2;
        double y = grid.top(SpotFinder.row(cell)) + (grid.cell() - height) / 2;
        resizeRelocate(Math.max(0, x), Math.max(0, y), width, height);
    }

    private static String plain(float value) {
        String text = new BigDecimal(Float.toString(value)).stripTrailingZeros().toPlainString();
        return value == 0 ? "0" : text;
    }

    private void press(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER) {
            accept(event.isShiftDown() ? -1 : 1, 0);
        } else if (code == KeyCode.TAB) {
            accept(0, event.isShiftDown() ? -1 : 1);
        } else if (code == KeyCode.UP) {
            accept(-1, 0);
        } else if (code == KeyCode.DOWN) {
            accept(1, 0);
        } else if (code == KeyCode.ESCAPE) {
            close();
        } else {
            return;
        }
        event.consume();
    }

    private void accept(int down, int right) {
        Spot typed = cell;
        String text = getText();
        close();
        if (model.type(typed, text)) {
            stage.select(SpotFinder.neighbour(stage.places(), typed, down, right));
        }
    }

    private void close() {
        boolean focused = isFocused();
        setVisible(false);
        cell = null;
        if (focused) {
            stage.focusCanvas();
        }
    }
}
