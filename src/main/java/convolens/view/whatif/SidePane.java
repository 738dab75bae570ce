package convolens.view.whatif;

import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.raster.CellText;
import convolens.raster.ColorMap;
import convolens.raster.NumberText;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.Styles;
import convolens.view.control.matrix.MatrixLook;
import convolens.view.control.matrix.MatrixView;
import convolens.view.paint.Palette;
import convolens.view.predict.PhraseText;
import java.util.function.IntPredicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One of the two arrays, with its name and shape above it. */
final class SidePane extends VBox {
    private static final double LARGEST_CELL = 32;
    private static final double NUMBERED_CELL = 20;
    private static final double COLORED_CELL = 6;

    /** Up to so many cells all of them have numbers, even where that means to scroll. */
    private static final int NUMBERED = 1024;

    private static final double HEIGHT = 176;
    private static final double WIDTH = 260;
    private static final double LEAST_WIDTH = 90;

    private final MatrixView view = new MatrixView();
    private final Label name = new Label();
    private final Role role;
    private final Messages messages;
    private final PhraseText words;
    private @Nullable Tensor shown;

    /** @param role the colour of cells that differ */
    SidePane(String id, Role role, ObservableValue<Palette> palette, Messages messages) {
        this.role = role;
        this.messages = messages;
        words = new PhraseText(messages);
        getStyleClass().add("side");
        name.getStyleClass().add(Styles.MUTE);
        name.setId(id + "-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        view.setId(id);
        view.paletteProperty().bind(palette);
        view.nameProperty().bind(name.textProperty());
        setMinWidth(LEAST_WIDTH);
        view.setMinWidth(LEAST_WIDTH);
        getChildren().addAll(name, view);
    }

    MatrixView view() {
        return view;
    }

    /** @param key of the text above it, which takes name and shape */
    void show(String key, String symbol, Tensor tensor, IntPredicate differs, IntPredicate ofTheMoment) {
        SideMatrix matrix = new SideMatrix(tensor);
        name.setText(messages.text(key, symbol, tensor.shape().toString()));
        view.describeProperty().set(cell -> {
            int flat = matrix.flat(cell.row(), cell.column());
            String number = words.number(matrix.value(cell.row(), cell.column()));
            String index = symbol + matrix.index(flat);
            return differs.test(flat) ? messages.text("whatif.cell.differs", index, number) : index + " = " + number;
        });
        if (tensor == shown) {
            view.mark(SideMarks.of(matrix, role, differs, ofTheMoment));
            return;
        }
        shown = tensor;
        Palette palette = view.getPalette();
        ColorMap map = palette.signedMap();
        double least = matrix.isSmall()
                ? CellText.readableCell(matrix.extremes())
                : tensor.size() <= NUMBERED ? NUMBERED_CELL : COLORED_CELL;
        view.show(
                matrix,
                new MatrixLook(
                        Role.PLAIN,
                        false,
                        map,
                        map.fit(Range.of(matrix.extremes())),
                        false,
                        MatrixLook.Digits.FEW,
                        new NumberText(messages.locale())),
                least);
        view.mark(SideMarks.of(matrix, role, differs, ofTheMoment));
        double cell = Math.max(least, Math.min(LARGEST_CELL, HEIGHT / matrix.rows()));
        view.setPrefSize(Math.min(WIDTH, view.widthFor(cell)), Math.min(HEIGHT, view.heightFor(cell)));
        view.setMinHeight(USE_PREF_SIZE);
    }

    /** Paints anew, in the colours and the language of the moment, when it is shown next. */
    void forget() {
        shown = null;
    }
}
