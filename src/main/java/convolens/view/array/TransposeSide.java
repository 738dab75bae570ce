package convolens.view.array;

import convolens.i18n.Messages;
import convolens.raster.NumberText;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.shelf.ArrayContent;
import convolens.view.control.shelf.ArrayMarks;
import convolens.view.control.shelf.ArrayShelves;
import convolens.view.control.shelf.AxisOrder;
import convolens.view.control.shelf.MemoryRibbon;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One of the two arrays of a transpose: its axes, its shelves, what is said of it, and its memory. */
final class TransposeSide {
    private final SceneContext context;
    private final ArrayMarks marks = new ArrayMarks();
    private final ArrayShelves shelves = new ArrayShelves(marks);
    private final MemoryRibbon ribbon = new MemoryRibbon(marks);
    private final AxisOrder axes = new AxisOrder();
    private final Label facts = new Label();
    private final VBox array;
    private final VBox memory;
    private @Nullable ArrayContent content;

    TransposeSide(String name, SceneContext context) {
        this.context = context;
        Messages messages = context.messages();
        HBox header = new HBox(8, FourDArrayStage.name(name), axes);
        header.setAlignment(Pos.CENTER_LEFT);
        header.setId("header-" + name);
        facts.getStyleClass().addAll(Styles.MUTE, "array-facts");
        facts.setId("facts-" + name);
        facts.setWrapText(true);
        facts.setMinHeight(34);
        facts.setAlignment(Pos.TOP_LEFT);
        array = new VBox(6, header, facts, shelves);
        array.setMinWidth(0);
        array.setPrefWidth(300);
        VBox.setVgrow(shelves, Priority.ALWAYS);
        HBox.setHgrow(array, Priority.ALWAYS);
        shelves.setId("shelves-" + name);
        ribbon.setId("ribbon-" + name);
        Label caption = new Label();
        caption.textProperty().bind(messages.bind("transpose.memory", name));
        caption.getStyleClass().add(Styles.MUTE);
        memory = new VBox(2, caption, ribbon);
        shelves.paletteProperty().bind(context.palette());
        ribbon.paletteProperty().bind(context.palette());
        axes.paletteProperty().bind(context.palette());
        shelves.localeProperty().bind(messages.localeProperty());
        ribbon.localeProperty().bind(messages.localeProperty());
        shelves.describeProperty().set(this::describe);
    }

    /** Shows an array. */
    void show(ArrayContent shown) {
        content = shown;
        shelves.contentProperty().set(shown);
        ribbon.contentProperty().set(shown);
        axes.show(shown.axes(), shown.tensor().shape().toArray());
    }

    void say(String text) {
        facts.setText(text);
    }

    /** Shows the part of memory with an element. */
    void reveal(int offset) {
        ribbon.reveal(offset);
    }

    /** Shows it once the mouse, somewhere else, has rested on an element; a negative one stands for none. */
    void revealRested(int offset) {
        ribbon.revealRested(offset);
    }

    /** Tells readers which element is spoken of. */
    void speak(int offset) {
        shelves.setAccessibleText(describe(offset));
        ribbon.setAccessibleText(describe(offset));
    }

    private String describe(int offset) {
        ArrayContent content = this.content;
        if (content == null) {
            return "";
        }
        String value = offset < marks.filledProperty().get()
                ? new NumberText(context.messages().locale())
                        .exact(content.tensor().data()[offset])
                : "…";
        return context.messages()
                .text(
                        "array.element",
                        content.subscript(content.tensor().shape().index(offset)),
                        value,
                        offset);
    }

    ArrayMarks marks() {
        return marks;
    }

    ArrayShelves shelves() {
        return shelves;
    }

    AxisOrder axes() {
        return axes;
    }

    /** The array: axes, facts and shelves. */
    VBox array() {
        return array;
    }

    /** The memory under its caption. */
    VBox memory() {
        return memory;
    }
}
