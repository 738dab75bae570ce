package convolens.view.array;

import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.model.array.FourDArrayModel;
import convolens.model.array.FourDArrayModel.Frame;
import convolens.model.array.Subscript;
import convolens.raster.ColorMap;
import convolens.raster.NumberText;
import convolens.raster.Role;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.code.Token;
import convolens.view.control.code.TokenLine;
import convolens.view.control.shelf.ArrayContent;
import convolens.view.control.shelf.ArrayMarks;
import convolens.view.control.shelf.ArrayShelves;
import convolens.view.control.shelf.AxisOrder;
import convolens.view.control.shelf.MemoryRibbon;
import convolens.view.setup.Pasting;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The array of section 7.4.1: what is picked of it, its shelves, and its memory. */
public final class FourDArrayStage extends StackPane {
    private static final String EQUALS = " = ";

    private final FourDArrayModel model;
    private final SceneContext context;
    private final ArrayMarks marks = new ArrayMarks();
    private final ArrayShelves shelves = new ArrayShelves(marks);
    private final MemoryRibbon ribbon = new MemoryRibbon(marks);
    private final AxisOrder axes = new AxisOrder();
    private final IndexField index;
    private final Label facts = new Label();
    private final TokenLine strides = new TokenLine();
    private final ElementCells cells;
    private ArrayContent content;

    public FourDArrayStage(FourDArrayModel model, SceneContext context) {
        this.model = model;
        this.context = context;
        index = new IndexField(model, context.messages());
        cells = new ElementCells(shelves, new Typing());
        strides.alignLeft();
        strides.setMinHeight(24);
        strides.setPrefHeight(24);
        facts.getStyleClass().addAll(Styles.MUTE, Styles.MAY_SHORTEN);
        facts.setId("index-facts");
        facts.setMinWidth(0);
        VBox column = new VBox(8, header(), shelves, strides, ribbon);
        column.setPadding(new Insets(16, 24, 12, 24));
        VBox.setVgrow(shelves, Priority.ALWAYS);
        getChildren().addAll(column, cells.editor());
        bindFieldsToModel();
        show(model.getFrame());
    }

    private Region header() {
        HBox names = new HBox(8, name("x"), axes);
        names.setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(12, names, space, index);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, row, facts);
    }

    static Label name(String text) {
        Label name = new Label(text);
        name.getStyleClass().addAll(Styles.MONO, Styles.HEADING);
        return name;
    }

    private void bindFieldsToModel() {
        Messages messages = context.messages();
        shelves.paletteProperty().bind(context.palette());
        ribbon.paletteProperty().bind(context.palette());
        axes.paletteProperty().bind(context.palette());
        strides.paletteProperty().bind(context.palette());
        shelves.localeProperty().bind(messages.localeProperty());
        ribbon.localeProperty().bind(messages.localeProperty());
        shelves.describeProperty().set(this::describe);
        marks.onPointProperty().set(model.pointedProperty()::set);
        marks.onPickProperty()
                .set(offset -> model.pick(model.getFrame().x().shape().index(offset)));
        shelves.onPickPartProperty().set(model::pick);
        marks.pointedProperty().bind(model.pointedProperty());
        model.pointedProperty().addListener((observable, old, now) -> {
            ribbon.revealRested(now.intValue());
            speak();
        });
        model.frameProperty().addListener((observable, old, now) -> show(now));
        messages.localeProperty().addListener(observable -> show(model.getFrame()));
        model.refusalProperty().addListener(observable -> writeFacts());
    }

    private void show(Frame frame) {
        if (content == null || content.tensor() != frame.x()) {
            boolean picture = model.setup().inputSource().preset().isPicture();
            content = new ArrayContent("x", frame.x(), AxisText.NCHW, Role.INPUT, picture ? ColorMap.IMAGE_GREY : null);
            shelves.contentProperty().set(content);
            ribbon.contentProperty().set(content);
            axes.show(AxisText.NCHW, frame.x().shape().toArray());
            strides.show(max -> formula(frame.x().shape().strides(), max));
        }
        marks.litProperty().set(frame.picked().offsets());
        marks.currentProperty()
                .set(ArrayMarks.run(frame.run().first(), frame.run().end()));
        writeFacts();
        ribbon.reveal(model.spoken());
        speak();
    }

    /** How the flat position follows from an index: with the extents, and with the strides that they make. */
    private static List<Token> formula(int[] strides, int max) {
        List<Token> line = AxisText.nested(AxisText.NCHW, AxisText::letter, null);
        List<Token> sum = AxisText.letters(AxisText.NCHW, strides);
        if (Token.length(line) + Token.length(sum) + EQUALS.length() > max) {
            return sum;
        }
        line.add(Token.sign(EQUALS));
        line.addAll(sum);
        return line;
    }

    /** What depends on the element that is spoken of. */
    private void speak() {
        int spoken = model.spoken();
        shelves.setAccessibleText(describe(spoken));
        ribbon.setAccessibleText(describe(spoken));
    }

    private String describe(int offset) {
        Tensor x = model.getFrame().x();
        String value = new NumberText(context.messages().locale()).exact(x.data()[offset]);
        return context.messages()
                .text("array.element", content.subscript(x.shape().index(offset)), value, offset);
    }

    private void writeFacts() {
        Messages messages = context.messages();
        boolean refused = model.refusalProperty().get() != null;
        facts.getStyleClass().removeAll(Styles.MUTE, Styles.PROBLEM);
        facts.getStyleClass().add(refused ? Styles.PROBLEM : Styles.MUTE);
        if (refused) {
            facts.setText(messages.text(
                    model.refusalProperty().get().reason().key(),
                    model.refusalProperty().get().arguments().toArray()));
            return;
        }
        Subscript picked = model.getFrame().picked();
        if (picked.size() == 0) {
            facts.setText(messages.text("array.nothing", picked, picked.shape()));
        } else if (picked.isElement()) {
            facts.setText(describe(picked.first()));
        } else {
            facts.setText(messages.text(
                    "array.part",
                    picked,
                    picked.shape().toString(),
                    AxisText.tuple(picked.strides()),
                    Integer.toString(picked.first()),
                    picked.size(),
                    picked.runs()));
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        cells.editor().place();
    }

    /** The shelves: for tests. */
    ArrayShelves shelves() {
        return shelves;
    }

    /** The memory: for tests. */
    MemoryRibbon ribbon() {
        return ribbon;
    }

    /** The selected element is what is picked, if that is one element. */
    private final class Typing implements ElementCells.Elements {
        @Override
        public Tensor array() {
            return model.getFrame().x();
        }

        @Override
        public int selected() {
            Subscript picked = model.getFrame().picked();
            return picked.isElement() ? picked.first() : ArrayMarks.NONE;
        }

        @Override
        public void select(int offset) {
            if (offset == ArrayMarks.NONE) {
                model.pick();
            } else {
                model.pick(array().shape().index(offset));
            }
        }

        @Override
        public boolean type(int offset, String typed) {
            return model.type(offset, typed);
        }

        @Override
        public void paste(int offset, String text) {
            new Pasting(context, model.setup().stateProperty(), model.setup()::undo)
                    .paste(text, block -> model.paste(offset, block));
        }
    }
}
