package convolens.view.array;

import convolens.engine.tensor.Tensor;
import convolens.model.setup.Spot;
import convolens.view.control.cell.CellEditor;
import convolens.view.control.cell.CellKeys;
import convolens.view.control.cell.CellStage;
import convolens.view.control.shelf.ArrayMarks;
import convolens.view.control.shelf.ArrayShelves;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an array as cells that are selected, typed into and pasted over. With Shift, arrow keys go to the planes
 * and samples beside the selected one.
 */
final class ElementCells implements CellStage<Spot> {
    private final ArrayShelves shelves;
    private final Elements elements;
    private final CellEditor<Spot> editor = new CellEditor<>(this);
    private int sample;

    /** The array that is typed into. */
    interface Elements {
        /** The array, not to be modified. */
        Tensor array();

        /** The flat position of the selected element, {@link ArrayMarks#NONE} if none is. */
        int selected();

        /** Selects an element, or none. */
        void select(int offset);

        /** Sets an element to a typed number. Returns whether it was one. */
        boolean type(int offset, String typed);

        /** Pastes a block of text from an element on. */
        void paste(int offset, String text);
    }

    ElementCells(ArrayShelves shelves, Elements elements) {
        this.shelves = shelves;
        this.elements = elements;
        new CellKeys<>(shelves, this, editor);
        shelves.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        shelves.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && selected() != null) {
                editor.open(selected(), null);
            }
        });
    }

    /** The field that lies over an element while it is typed into. */
    CellEditor<Spot> editor() {
        return editor;
    }

    private int offset(Spot cell) {
        Spot.Input at = (Spot.Input) cell;
        return elements.array().shape().offset(sample, at.channel(), at.row(), at.column());
    }

    @Override
    public float value(Spot cell) {
        return elements.array().data()[offset(cell)];
    }

    @Override
    public boolean type(Spot cell, String typed) {
        return elements.type(offset(cell), typed);
    }

    @Override
    public void paste(Spot cell, String text) {
        elements.paste(offset(cell), text);
    }

    @Override
    public @Nullable Rectangle2D place(Spot cell) {
        Spot.Input at = (Spot.Input) cell;
        Tensor array = elements.array();
        boolean there = sample < array.dim(0)
                && at.channel() < array.dim(1)
                && at.row() < array.dim(2)
                && at.column() < array.dim(3);
        Rectangle2D place = there ? shelves.place(offset(cell)) : null;
        if (place == null) {
            return null;
        }
        Point2D corner = editor.getParent().sceneToLocal(shelves.localToScene(place.getMinX(), place.getMinY()));
        return new Rectangle2D(corner.getX(), corner.getY(), place.getWidth(), place.getHeight());
    }

    @Override
    public Spot neighbour(Spot cell, int down, int right) {
        Spot.Input at = (Spot.Input) cell;
        Tensor array = elements.array();
        return new Spot.Input(
                at.channel(), within(at.row() + down, array.dim(2)), within(at.column() + right, array.dim(3)));
    }

    @Override
    public Spot first() {
        sample = 0;
        return new Spot.Input(0, 0, 0);
    }

    @Override
    public @Nullable Spot selected() {
        int selected = elements.selected();
        if (selected == ArrayMarks.NONE) {
            return null;
        }
        int[] index = elements.array().shape().index(selected);
        sample = index[0];
        return new Spot.Input(index[1], index[2], index[3]);
    }

    @Override
    public void select(@Nullable Spot cell) {
        elements.select(cell == null ? ArrayMarks.NONE : offset(cell));
    }

    @Override
    public void focusCells() {
        shelves.requestFocus();
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShiftDown() && code.isArrowKey() && elements.selected() != ArrayMarks.NONE) {
            Tensor array = elements.array();
            int[] index = array.shape().index(elements.selected());
            int samples = code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0;
            int planes = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
            index[0] = within(index[0] + samples, array.dim(0));
            index[1] = within(index[1] + planes, array.dim(1));
            elements.select(array.shape().offset(index));
            event.consume();
        }
    }

    private static int within(int index, int extent) {
        return Math.max(0, Math.min(extent - 1, index));
    }
}
