package convolens.view.unfold;

import convolens.model.unfold.ArrayCell;
import convolens.model.unfold.UnfoldModel;
import convolens.view.SceneContext;
import convolens.view.control.cell.CellEditor;
import convolens.view.control.cell.CellKeys;
import convolens.view.control.cell.CellStage;
import convolens.view.control.matrix.MatrixCell;
import convolens.view.setup.Pasting;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The cells of all panes that hold numbers to be typed: selected, typed into and pasted over as in a spreadsheet. */
final class ArrayCells implements CellStage<ArrayCell> {
    private final UnfoldModel model;
    private final List<ArrayPane> panes = new ArrayList<>();
    private final CellEditor<ArrayCell> editor = new CellEditor<>(this);
    private final Pasting pasting;
    private @Nullable ArrayPane typed;

    ArrayCells(UnfoldModel model, SceneContext context) {
        this.model = model;
        this.pasting = new Pasting(context, model.setup());
    }

    /** The field that lies over a cell while it is typed into. */
    CellEditor<ArrayCell> editor() {
        return editor;
    }

    /** Lets the cells of a pane be typed into: on a double click, and by keys on the chosen cell. */
    void add(ArrayPane pane) {
        panes.add(pane);
        new CellKeys<>(pane.view(), this, editor);
        pane.view().addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            ArrayCell cell = event.getClickCount() == 2 ? selected() : null;
            if (cell != null) {
                editor.open(cell, null);
                event.consume();
            }
        });
    }

    @Override
    public float value(ArrayCell cell) {
        return model.getFrame().chain().array(cell.array()).value(cell.cell());
    }

    @Override
    public boolean type(ArrayCell cell, String text) {
        return model.type(cell, text);
    }

    @Override
    public void paste(ArrayCell cell, String text) {
        pasting.paste(text, block -> model.paste(cell, block));
    }

    @Override
    public @Nullable Rectangle2D place(ArrayCell cell) {
        Bounds bounds = exists(cell) ? paneOf(cell).boundsOf(cell.cell()) : null;
        return bounds == null
                ? null
                : new Rectangle2D(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    @Override
    public @Nullable ArrayCell neighbour(ArrayCell cell, int down, int right) {
        return exists(cell) ? paneOf(cell).neighbour(cell, down, right) : null;
    }

    /** The tables choose their own. */
    @Override
    public @Nullable ArrayCell first() {
        return null;
    }

    @Override
    public @Nullable ArrayCell selected() {
        for (ArrayPane pane : panes) {
            MatrixCell chosen = pane.view().selectedProperty().get();
            if (pane.view().isFocused() && chosen != null && model.isEditable(pane.at(chosen))) {
                typed = pane;
                return pane.at(chosen);
            }
        }
        return null;
    }

    @Override
    public void select(@Nullable ArrayCell cell) {
        if (cell != null) {
            paneOf(cell).select(cell.cell());
        } else if (typed != null) {
            typed.view().selectNothing();
        }
    }

    @Override
    public void focusCells() {
        if (typed != null) {
            typed.view().requestFocus();
        }
    }

    /** Of a chain that was computed meanwhile a cell may be gone. */
    private boolean exists(ArrayCell cell) {
        return model.getFrame().chain().has(cell.array())
                && cell.cell()
                        < model.getFrame().chain().array(cell.array()).axes().size();
    }

    private ArrayPane paneOf(ArrayCell cell) {
        return panes.stream()
                .filter(pane -> pane.name() == cell.array())
                .findFirst()
                .orElseThrow();
    }
}
